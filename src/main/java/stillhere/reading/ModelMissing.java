package stillhere.reading;

/** A model that comes with the program can't be loaded: its jar is missing, or it does not run on this machine. */
public final class ModelMissing extends RuntimeException {
    ModelMissing(String model, Throwable cause) {
        super(
                "can't load " + model + ": " + cause.getMessage()
                        + ". It comes with the program; build it again with `mvn package`",
                cause);
    }
}
