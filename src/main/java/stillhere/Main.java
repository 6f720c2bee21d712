package stillhere;

import stillhere.command.Stillhere;

/** Where the program begins. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Stillhere.run(arguments));
    }
}
