package stillhere.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("from source");
        return new String[] {"stillhere " + version, "Java " + Runtime.version().feature()};
    }
}
