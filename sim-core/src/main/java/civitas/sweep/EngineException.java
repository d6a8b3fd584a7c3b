package civitas.sweep;

import java.io.IOException;

/** An engine could not be opened, or broke beyond repair. What the sink has taken is kept. */
public final class EngineException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message one line: which engine, where, what to do
     * @param cause what it met, or null
     */
    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
