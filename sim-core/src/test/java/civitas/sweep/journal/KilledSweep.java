package civitas.sweep.journal;

import civitas.drift.DriftScenario;
import java.io.IOException;
import java.nio.file.Path;

/** Program that keeps runs until it is killed, and says after each batch how many are safe. */
final class KilledSweep {
    /** So many that checkpoints, too, are met by kills. */
    static final int SERIES_ROWS = 2000;

    private static final int BATCH = 7;

    private KilledSweep() {}

    /**
     * Goes on with a folder.
     *
     * @param arguments the folder, and the replicate to begin with
     */
    public static void main(String[] arguments) throws IOException {
        int replicate = Integer.parseInt(arguments[1]);
        try (SweepJournal journal = SweepJournal.open(Path.of(arguments[0]), DriftScenario.file())) {
            while (true) {
                for (int i = 0; i < BATCH; i++, replicate++) {
                    journal.take(Played.finished(Played.planned(replicate % 5, replicate), replicate, SERIES_ROWS));
                }
                journal.flush();
                System.out.println(replicate);
            }
        }
    }
}
