package vn.vungxanh.surveillance.copresence;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reference data beside the project, too large or too strictly licensed to be part of it. */
final class SharedFolder {

    private SharedFolder() {}

    /** The test is left out, and says why, when the folder is not there. */
    static Path file(String name) {
        for (var beside : List.of("../shared", "../../shared")) {
            var file = Path.of(beside, name);
            if (Files.exists(file)) {
                return file;
            }
        }
        assumeTrue(false, "Left out: ../shared/" + name + " is not beside the project");
        throw new IllegalStateException();
    }

    static List<CSVRecord> table(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }

    static List<String> zippedLines(Path file) throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
