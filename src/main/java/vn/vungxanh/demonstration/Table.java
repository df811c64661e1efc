package vn.vungxanh.demonstration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The demonstration's own small tables. */
final class Table {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private Table() {}

    static List<CSVRecord> read(String name) {
        var stream = Table.class.getResourceAsStream("/demonstration/" + name);
        if (stream == null) {
            throw new IllegalStateException("missing resource " + name);
        }
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> words(String cell) {
        return Stream.of(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** "03199:42 03198:17" */
    static List<Chance.Weighted<String>> weights(String cell) {
        return words(cell).stream()
                .map(pair -> pair.split(":"))
                .map(pair -> new Chance.Weighted<>(pair[0], Integer.parseInt(pair[1])))
                .toList();
    }

    /** "Bản Hốc;Tổ dân phố 1-6": a name that ends in a range stands for numbered groups. */
    static List<String> hamlets(String cell) {
        return Arrays.stream(cell.split(";")).flatMap(Table::numbered).toList();
    }

    private static Stream<String> numbered(String name) {
        var dash = name.lastIndexOf('-');
        if (dash < 0) {
            return Stream.of(name);
        }
        var blank = name.lastIndexOf(' ');
        var from = Integer.parseInt(name.substring(blank + 1, dash));
        var to = Integer.parseInt(name.substring(dash + 1));
        return Stream.iterate(from, number -> number <= to, number -> number + 1)
                .map(number -> name.substring(0, blank + 1) + number);
    }
}
