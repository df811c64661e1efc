package vn.vungxanh;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The law of the house. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/vn/vungxanh");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Set<String> WINGS =
            Set.of("platform", "foundation", "surveillance", "care", "territory", "capacity", "community", "insight");

    private static final long MOST_LINES = 300;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.vungxanh");

    @Test
    void roomsUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(VungXanh.class).verify();
    }

    @Test
    void noClassSitsInAWing() throws IOException {
        for (var wing : WINGS) {
            assertThat(filesIn(SOURCES.resolve(wing), 1, ".java")).isEmpty();
        }
    }

    @Test
    void theKernelIsSmallAndKnowsOnlyTheJavaLibrary() throws IOException {
        assertThat(filesIn(SOURCES.resolve("kernel"), 1, ".java")).hasSizeLessThanOrEqualTo(21);
        noClasses()
                .that()
                .resideInAPackage("vn.vungxanh.kernel")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..", "vn.vungxanh.kernel", "org.jspecify..", "org.springframework.modulith..")
                .check(CLASSES);
    }

    @Test
    void nobodyReadsTheTimeButFromTheClock() throws IOException {
        var bareNow = Pattern.compile(
                "\\b(LocalDate|LocalDateTime|LocalTime|Instant|OffsetDateTime|ZonedDateTime|Year|YearMonth)\\.now\\(\\)|System\\.currentTimeMillis\\(");
        assertThat(linesMatching(SOURCES, ".java", bareNow)).isEmpty();
    }

    @Test
    void sqlNeverAsksTheDatabaseForTheTime() throws IOException {
        var databaseTime =
                Pattern.compile("(?i)\\b(now\\(\\)|current_date\\b|current_timestamp\\b|clock_timestamp\\(\\))");
        assertThat(linesMatching(SOURCES, "Repository.java", databaseTime)).isEmpty();
        assertThat(linesMatching(MIGRATIONS, ".sql", databaseTime)).isEmpty();
    }

    @Test
    void pagesHoldNoInlineScriptOrStyle() throws IOException {
        var inline = Pattern.compile("<script>|<style|\\sstyle=\"|\\son[a-z]+=\"|hx-on");
        assertThat(linesMatching(TEMPLATES, ".jte", inline)).isEmpty();
    }

    @Test
    void everyMessageStandsInBothLanguages() throws IOException {
        for (var vietnamese : filesIn(MESSAGES, 1, ".properties")) {
            if (vietnamese.toString().endsWith("_en.properties")) {
                continue;
            }
            var english = Path.of(vietnamese.toString().replace(".properties", "_en.properties"));
            assertThat(keysOf(english)).as(english.toString()).isEqualTo(keysOf(vietnamese));
        }
    }

    @Test
    void everyMessageThatATemplateNamesExists() throws IOException {
        var known = new TreeSet<String>();
        for (var file : filesIn(MESSAGES, 1, ".properties")) {
            known.addAll(keysOf(file));
        }
        var named = Pattern.compile("page\\.t\\(\"([a-zA-Z0-9_.-]+)\"(?=[,)])");
        var missing = new TreeSet<String>();
        for (var template : filesIn(TEMPLATES, 9, ".jte")) {
            named.matcher(Files.readString(template))
                    .results()
                    .map(match -> match.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(key + " in " + template));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noClassIsNamedAfterNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|(?<!Transaction)Manager|Dto)")
                .orShould()
                .haveSimpleNameStartingWith("Default")
                .check(CLASSES);
    }

    @Test
    void noFileOutgrowsItsPurpose() throws IOException {
        var outgrown = new TreeSet<String>();
        for (var file : filesIn(SOURCES, 12, ".java")) {
            try (var lines = Files.lines(file)) {
                var count = lines.count();
                if (count > MOST_LINES) {
                    outgrown.add(file + " has " + count + " lines: split it by what it does");
                }
            }
        }
        assertThat(outgrown).isEmpty();
    }

    private static Set<String> keysOf(Path file) throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }

    private static List<Path> filesIn(Path folder, int depth, String ending) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String linesMatching(Path folder, String ending, Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        for (var file : filesIn(folder, 12, ending)) {
            var lines = Files.readAllLines(file);
            for (var i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    found.add(file + ":" + (i + 1) + " " + lines.get(i).strip());
                }
            }
        }
        return found.stream().collect(joining("\n"));
    }
}
