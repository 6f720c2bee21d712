package stillhere;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * Who may know whom.
 *
 * @param root the package that holds all others
 */
record Architecture(String root) {
    /** The packages, and which others each may know; `command` wires them all and is known by Main alone. */
    private static final Map<String, List<String>> KNOWS = new TreeMap<>(Map.of(
            "dialog", List.of(),
            "script", List.of("dialog"),
            "reading", List.of("dialog"),
            "chat", List.of("dialog"),
            "store", List.of("chat", "dialog"),
            "telegram", List.of("chat", "dialog"),
            "terminal", List.of("chat", "dialog"),
            "view", List.of("chat", "dialog"),
            "command", List.of("dialog", "script", "reading", "chat", "store", "telegram", "terminal", "view")));

    /** Libraries, and the packages whose concern they are. */
    private static final Map<String, List<String>> HOMES = new TreeMap<>(Map.ofEntries(
            Map.entry("org.snakeyaml..", List.of("script", "reading")),
            Map.entry("opennlp..", List.of("reading")),
            Map.entry("ai.onnxruntime..", List.of("reading")),
            Map.entry("com.google.re2j..", List.of("reading")),
            Map.entry("java.sql..", List.of("store")),
            Map.entry("org.sqlite..", List.of("store")),
            Map.entry("org.telegram..", List.of("telegram")),
            Map.entry("okhttp3..", List.of("telegram")),
            Map.entry("org.jline..", List.of("terminal")),
            Map.entry("java.awt..", List.of("view")),
            Map.entry("javax.imageio..", List.of("view")),
            Map.entry("org.knowm..", List.of("view")),
            Map.entry("picocli..", List.of("command"))));

    private static final Set<String> CHANCE =
            Set.of(Random.class.getName(), RandomGenerator.class.getName(), UUID.class.getName(), "java.lang.Math");

    Stream<ArchRule> rules() {
        return Stream.of(
                        KNOWS.keySet().stream().map(this::knowsOnly),
                        HOMES.keySet().stream().map(this::isAtHome),
                        Stream.of(
                                mainKnowsOnlyCommand(),
                                packagesAreNamed(),
                                dialogKnowsOnlyTheLanguage(),
                                dialogAsksNoClock(),
                                dialogLeavesNothingToChance(),
                                isFreeOfCycles(),
                                packagesAreIntroduced()))
                .flatMap(rules -> rules);
    }

    private ArchRule knowsOnly(String name) {
        DescribedPredicate<JavaClass> known = resideInAnyPackage(packages(KNOWS.getOrDefault(name, List.of())))
                .or(resideInAnyPackage(packages(List.of(name))));
        return classes()
                .that()
                .resideInAPackage(in(name))
                .should()
                .onlyDependOnClassesThat(known.or(resideOutsideOfPackage(root + "..")))
                .as(name + " knows only " + KNOWS.get(name));
    }

    private ArchRule isAtHome(String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages(HOMES.getOrDefault(library, List.of())))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .as("only " + HOMES.get(library) + " knows " + library);
    }

    private ArchRule mainKnowsOnlyCommand() {
        return classes()
                .that()
                .resideInAPackage(root)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(root, in("command"), "java..", "org.jspecify.annotations"))
                .as("Main knows only command");
    }

    private ArchRule packagesAreNamed() {
        String[] named = Stream.concat(Stream.of(root), Arrays.stream(packages(KNOWS.keySet())))
                .toArray(String[]::new);
        return classes().should().resideInAnyPackage(named).as("every package has its arrows");
    }

    private ArchRule dialogKnowsOnlyTheLanguage() {
        return classes()
                .that()
                .resideInAPackage(in("dialog"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        in("dialog"),
                        "java.lang",
                        "java.lang.annotation",
                        "java.lang.invoke",
                        "java.lang.runtime",
                        "java.time..",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "org.jspecify.annotations")
                .as("dialog knows the JDK without I/O, threads and network");
    }

    private ArchRule dialogAsksNoClock() {
        DescribedPredicate<JavaMethodCall> asksTheTime = DescribedPredicate.describe("the time", call -> {
            String owner = call.getTargetOwner().getFullName();
            return (owner.startsWith("java.time.") && call.getName().equals("now"))
                    || owner.equals(Clock.class.getName())
                    || owner.equals(System.class.getName());
        });
        return noClasses()
                .that()
                .resideInAPackage(in("dialog"))
                .should(callMethodWhere(asksTheTime))
                .as("dialog is told the time");
    }

    private ArchRule dialogLeavesNothingToChance() {
        DescribedPredicate<JavaAccess<?>> chance = DescribedPredicate.describe(
                "chance",
                access -> CHANCE.contains(access.getTargetOwner().getFullName())
                        && (access.getName().startsWith("random")
                                || access.getName().startsWith("next")
                                || access.getName().equals("<init>")));
        return noClasses()
                .that()
                .resideInAPackage(in("dialog"))
                .should()
                .accessTargetWhere(chance)
                .as("dialog leaves nothing to chance");
    }

    private ArchRule isFreeOfCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private ArchRule packagesAreIntroduced() {
        ArchCondition<JavaClass> introduced = new ArchCondition<>("be introduced by a package-info") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                boolean there = one.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        one, there, one.getPackageName() + " has no package-info.java with @NullMarked"));
            }
        };
        return classes().should(introduced).as("every package is introduced");
    }

    private String in(String name) {
        return root + "." + name + "..";
    }

    private String[] packages(Collection<String> names) {
        return names.stream().map(this::in).toArray(String[]::new);
    }
}
