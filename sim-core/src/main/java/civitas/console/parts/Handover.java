package civitas.console.parts;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/**
 * Hands what the model's thread read over to Swing's thread. A reading that was not painted before the next one arrives
 * is skipped, so a slow screen never holds a queue of old states.
 *
 * @param <T> an immutable reading
 */
public final class Handover<T> {
    private final AtomicReference<T> waiting = new AtomicReference<>();
    private final Consumer<T> painter;

    /**
     * A handover.
     *
     * @param painter is given the latest reading on Swing's thread
     */
    public Handover(Consumer<T> painter) {
        this.painter = painter;
    }

    /** Has {@code reading} painted soon; at once if this is Swing's thread. From any thread. */
    public void offer(T reading) {
        if (SwingUtilities.isEventDispatchThread()) {
            waiting.set(null);
            painter.accept(reading);
        } else if (waiting.getAndSet(reading) == null) {
            SwingUtilities.invokeLater(this::paint);
        }
    }

    private void paint() {
        T latest = waiting.getAndSet(null);
        if (latest != null) {
            painter.accept(latest);
        }
    }
}
