package stillhere;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages know each other one way only, and each library has its place. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = classesBesideMain();

    /** Classes that break every rule, so that each is seen to fail. */
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("stillhere.broken");

    static Stream<ArchRule> ofTheProgram() {
        return new Architecture("stillhere").rules();
    }

    static Stream<ArchRule> ofTheBrokenOne() {
        return new Architecture("stillhere.broken").rules();
    }

    @ParameterizedTest
    @MethodSource("ofTheProgram")
    void isKept(ArchRule rule) {
        rule.check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("ofTheBrokenOne")
    void isSeenToBeBroken(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    /** The classes that {@code Main} comes with, none of the tests'. */
    private static JavaClasses classesBesideMain() {
        try {
            return new ClassFileImporter()
                    .importPath(Path.of(Main.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
