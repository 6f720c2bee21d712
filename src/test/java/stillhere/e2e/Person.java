package stillhere.e2e;

import stillhere.chat.Ledger;

/** Somebody who talks while the program is killed again and again. */
interface Person {
    /** Talks, waiting for each reply, until all is said. */
    void talks();

    /** Begins nothing new; from any thread. */
    void comesToAnEnd();

    Heard heard();

    /** Checks, after the end, that all replies came in order and that all answers are kept. */
    void assertNothingLost(Ledger.Page page);
}
