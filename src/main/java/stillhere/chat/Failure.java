package stillhere.chat;

/** How a failure is told to the operator: its type and its place. Never its message, which may hold a person's words. */
final class Failure {
    private Failure() {}

    static String of(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String type = thrown.getClass().getSimpleName();
        return trace.length == 0 ? type : type + " at " + trace[0];
    }
}
