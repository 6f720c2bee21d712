package stillhere;

/** Wires the program by hand. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
