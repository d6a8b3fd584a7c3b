package civitas.run;

/** A run was asked to stop before its end; it has been saved. */
final class StoppedRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
