package civitas.scenarios.playlists;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The platform's three models of the same round: the one it has, the one it would have if nobody inserted anything, and the
 * one it would have if members followed the strategy they are compared with. Not thread-safe.
 */
final class Service {
    private static final int MODELS = 3;

    private final int songs;
    private final double smoothing;
    private final Playlists[] trainedOn = new Playlists[MODELS];
    private final ContinuationModel[] models = new ContinuationModel[MODELS];
    private final Evaluation[] evaluations = new Evaluation[MODELS];
    private int occurrenceCap;
    private int minimumSupport;

    Service(int songs, double smoothing) {
        this.songs = songs;
        this.smoothing = smoothing;
    }

    /** Trains all models. */
    void train(Playlists submitted, Playlists untouched, Playlists compared, Platform platform) {
        trainedOn[0] = submitted;
        trainedOn[1] = untouched;
        trainedOn[2] = compared;
        occurrenceCap = platform.occurrenceCap();
        minimumSupport = platform.minimumSupport();
        fit();
    }

    private void fit() {
        for (int k = 0; k < MODELS; k++) {
            models[k] = new ContinuationModel(trainedOn[k], songs, smoothing, occurrenceCap, minimumSupport);
        }
    }

    /** Serves tests with all models. */
    void serve(Playlists tests, int recommended, int contextLength) {
        for (int k = 0; k < MODELS; k++) {
            evaluations[k] = Evaluation.of(models[k], tests, songs, recommended, contextLength);
        }
    }

    Evaluation evaluation() {
        return evaluations[0];
    }

    Evaluation withoutCollective() {
        return evaluations[1];
    }

    /** Amplification of a song by the platform's model. */
    double amplification(int song) {
        return evaluations[0].amplification(song, models[0]);
    }

    /** The same if members followed the strategy they are compared with. */
    double comparedAmplification(int song) {
        return evaluations[2].amplification(song, models[2]);
    }

    /** Writes what models were trained on; they follow from it. */
    void save(DataOutput out) throws IOException {
        out.writeInt(occurrenceCap);
        out.writeInt(minimumSupport);
        out.writeBoolean(trainedOn[0] != null);
        for (Playlists playlists : trainedOn) {
            if (playlists != null) {
                playlists.save(out);
            }
        }
    }

    void restore(DataInput in) throws IOException {
        occurrenceCap = in.readInt();
        minimumSupport = in.readInt();
        if (in.readBoolean()) {
            for (int k = 0; k < MODELS; k++) {
                trainedOn[k] = Playlists.read(in);
            }
            fit();
        }
    }
}
