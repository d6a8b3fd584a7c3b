package civitas.sweep.journal;

import java.io.IOException;

/** A journal that was opened cannot be read any further; the message says which file, why, and what to do. */
public final class UnreadableJournalException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message one sentence: which file, why, and what to do
     * @param cause what was met
     */
    UnreadableJournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
