package civitas.run;

/** A folder cannot receive results; the message says why and what to do. */
public final class FolderInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Refuses a folder.
     *
     * @param message one sentence: which folder, why, and what to do
     */
    public FolderInUseException(String message) {
        super(message);
    }
}
