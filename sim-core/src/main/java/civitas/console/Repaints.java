package civitas.console;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** Work on Swing's thread that many events ask for and that is done at most some fifteen times a second. */
final class Repaints {
    private static final int PAUSE_MILLIS = 60;

    private final Timer timer;
    private final AtomicBoolean requested = new AtomicBoolean();

    Repaints(Runnable work) {
        timer = new Timer(PAUSE_MILLIS, event -> {
            requested.set(false);
            work.run();
        });
        timer.setRepeats(false);
    }

    /** Sees to it that the work is done soon. Any thread. */
    void request() {
        if (!requested.getAndSet(true)) {
            SwingUtilities.invokeLater(timer::start);
        }
    }
}
