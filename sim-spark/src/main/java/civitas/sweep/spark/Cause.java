package civitas.sweep.spark;

/** Why Spark failed, in one line. */
final class Cause {
    private Cause() {}

    /** The first line of its message, without the stack traces of executors that Spark appends to it. */
    static String of(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElseThrow();
    }
}
