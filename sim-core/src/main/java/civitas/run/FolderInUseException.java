package civitas.run;

/** A folder cannot receive results; the message says why and what to do. */
public final class FolderInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FolderInUseException(String message) {
        super(message);
    }
}
