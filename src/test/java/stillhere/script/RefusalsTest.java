package stillhere.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stillhere.Resources;

/** Each thing that `check` refuses has a small file that shows it: an edit of a folder that is fine, and what it leads to. */
class RefusalsTest {
    private static final Path REFUSALS = Resources.path("refusals");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    static Stream<String> refusals() throws IOException {
        try (Stream<Path> files = Files.list(REFUSALS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isRefusedWhereItStands(String name) throws IOException {
        List<String> edit = Files.readAllLines(REFUSALS.resolve(name));
        Resources.copy(REFUSALS.resolve("base"), folder);
        List<String> expected = new FolderEdit(folder).apply(edit);
        List<String> found = found();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).anyMatch(problem -> problem.endsWith(": " + code(name)));
    }

    @Test
    void theFolderWithoutAnEditIsFine() throws IOException {
        Resources.copy(REFUSALS.resolve("base"), folder);
        assertThat(found()).isEmpty();
    }

    @Test
    void everyRefusalHasItsFile() throws IOException {
        assertThat(refusals().map(RefusalsTest::code).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Code.values()).map(Code::written).toList());
    }

    @Test
    void everyRefusalIsExplainedInTheReference() throws IOException {
        String reference = Files.readString(Path.of("dialogs/README.md"));
        List<String> explained = reference
                .lines()
                .filter(line -> line.matches("\\| `[a-z-]+` \\| .+ \\| .+ \\|"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Code.values()).map(Code::written).toList());
    }

    /** The code is the file's name; where there are several ways to it, something behind a plus. */
    private static String code(String file) {
        return file.replaceAll("(\\+.*)?\\.txt$", "");
    }

    private List<String> found() {
        List<Problem> problems = Check.withTranscripts(DialogsFolder.read(folder), new WordReader(), TODAY);
        return problems.stream()
                .map(problem -> problem.file() + ":" + problem.line() + ": "
                        + problem.code().written())
                .distinct()
                .toList();
    }

    /** Applies an edit: {@code @ file}, then {@code - lines} as they are and {@code + lines} in their place. */
    private record FolderEdit(Path folder) {
        List<String> apply(List<String> edit) throws IOException {
            List<String> expected = new ArrayList<>();
            List<String> old = new ArrayList<>();
            List<String> fresh = new ArrayList<>();
            String file = "";
            for (String line : edit) {
                boolean replaced = !fresh.isEmpty() && line.startsWith("-");
                if (replaced || line.startsWith("@") || line.startsWith("=")) {
                    replace(file, old, fresh);
                    old.clear();
                    fresh.clear();
                }
                String rest = line.length() > 2 ? line.substring(2) : "";
                switch (line.isEmpty() ? '#' : line.charAt(0)) {
                    case '@' -> file = rest;
                    case '-' -> old.add(rest);
                    case '+' -> fresh.add(rest);
                    case '=' -> expected.add(rest);
                    default -> assertThat(line).startsWith("#");
                }
            }
            return expected;
        }

        private void replace(String file, List<String> old, List<String> fresh) throws IOException {
            if (old.isEmpty() && fresh.isEmpty()) {
                return;
            }
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            List<String> lines = Files.exists(path) ? new ArrayList<>(Files.readAllLines(path)) : new ArrayList<>();
            int at = old.isEmpty() ? lines.size() : Collections.indexOfSubList(lines, old);
            assertThat(at).as("%s has the lines %s", file, old).isNotNegative();
            lines.subList(at, at + old.size()).clear();
            lines.addAll(at, fresh);
            Files.write(path, lines);
        }
    }
}
