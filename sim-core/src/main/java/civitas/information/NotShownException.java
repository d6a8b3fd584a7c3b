package civitas.information;

/** Code of an agent tried to read what its agent is not shown: a fault of the program, never of input. */
public final class NotShownException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotShownException(String message) {
        super(message);
    }
}
