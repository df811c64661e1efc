package vn.vungxanh.support;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;

/** Figures of a reference implementation; where they come from stands in {@code oracles/README.md}. */
public final class Oracle {

    private final List<CSVRecord> rows;

    public Oracle(String file) {
        var found = Objects.requireNonNull(Oracle.class.getResourceAsStream("/oracles/" + file), file);
        var form = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(found, StandardCharsets.UTF_8)) {
            rows = form.parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<CSVRecord> rows() {
        return rows;
    }

    public CSVRecord row(Map<String, String> wanted) {
        return rows.stream()
                .filter(row -> wanted.entrySet().stream()
                        .allMatch(each -> row.get(each.getKey()).equals(each.getValue())))
                .findFirst()
                .orElseThrow();
    }

    /** Empty cells become NaN. */
    public double[] column(String name) {
        return rows.stream().mapToDouble(row -> number(row, name)).toArray();
    }

    public static double number(CSVRecord row, String name) {
        var text = row.get(name);
        return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }

    /** Relative closeness; around 0 absolute. */
    public static void assertClose(double ours, double theirs, double tolerance, String what) {
        Assertions.assertThat(ours)
                .as(what)
                .isCloseTo(theirs, Offset.offset(tolerance * Math.max(1e-6, Math.abs(theirs))));
    }
}
