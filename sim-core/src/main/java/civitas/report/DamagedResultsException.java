package civitas.report;

/** A folder cannot be reported on; the message says why and what to do. */
public final class DamagedResultsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedResultsException(String message) {
        super(message);
    }

    DamagedResultsException(String message, Throwable cause) {
        super(message, cause);
    }
}
