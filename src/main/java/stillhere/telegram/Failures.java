package stillhere.telegram;

import stillhere.chat.Ledger;

/** How a failure is told to the operator: type and place. Its message only where that holds no words of a person. */
final class Failures {
    private Failures() {}

    static String describe(Throwable thrown) {
        if (thrown instanceof Ledger.LedgerFailed failed) {
            return String.valueOf(failed.getMessage());
        }
        StackTraceElement[] trace = thrown.getStackTrace();
        String type = thrown.getClass().getSimpleName();
        return trace.length == 0 ? type : type + " at " + trace[0];
    }
}
