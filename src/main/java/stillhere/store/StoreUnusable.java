package stillhere.store;

import java.nio.file.Path;

/** The data can't be used as it is. Each message is one line that says what to do. */
public abstract sealed class StoreUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private StoreUnusable(String message, Throwable cause) {
        super(message, cause);
    }

    private StoreUnusable(String message) {
        super(message);
    }

    /** The folder can't be made or written to. */
    public static final class FolderNotWritable extends StoreUnusable {
        private static final long serialVersionUID = 1;

        FolderNotWritable(Path folder, Throwable cause) {
            super(
                    "can't write to the folder " + folder
                            + "; see that there is room and that the user who runs this may write there, or choose another folder",
                    cause);
        }
    }

    /** Another process works on the same data. */
    public static final class InUse extends StoreUnusable {
        private static final long serialVersionUID = 1;

        InUse(Path folder) {
            super("another Stillhere is using " + folder + "; stop it first, or choose another folder");
        }

        InUse(Path folder, Throwable cause) {
            super("another program has locked the database in " + folder + "; stop it first", cause);
        }
    }

    /** The file is not a sound database. */
    public static final class Damaged extends StoreUnusable {
        private static final long serialVersionUID = 1;

        Damaged(String file, Throwable cause) {
            super(damaged(file), cause);
        }

        Damaged(String file) {
            super(damaged(file));
        }

        private static String damaged(String file) {
            return "the database " + file + " is damaged; put a backup in its place, or move it away to begin anew";
        }
    }

    /** There is no database yet. */
    public static final class Nothing extends StoreUnusable {
        private static final long serialVersionUID = 1;

        Nothing(Path folder) {
            super("nothing is kept in " + folder + "; see that it is the folder that `run` works with");
        }
    }

    /** An older program has written it, and this one has not brought it up to date. */
    public static final class TooOld extends StoreUnusable {
        private static final long serialVersionUID = 1;

        TooOld(String file) {
            super("the database " + file + " is one of an older program; `run` brings it up to date");
        }
    }

    /** A newer program has written it. */
    public static final class TooNew extends StoreUnusable {
        private static final long serialVersionUID = 1;

        TooNew(String what, int version, int known) {
            super(what + " has version " + version + ", and this program knows versions up to " + known
                    + "; run the newer program");
        }
    }
}
