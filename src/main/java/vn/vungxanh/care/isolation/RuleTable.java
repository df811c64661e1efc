package vn.vungxanh.care.isolation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Reads the tables of rules that come with the program. */
final class RuleTable {

    private RuleTable() {}

    static List<Regulation> regulations() {
        return read(
                "isolation/rules.csv",
                row -> new Regulation(
                        row.get("id"),
                        row.get("disease"),
                        given(row, "authority"),
                        LocalDate.parse(row.get("valid_from")),
                        day(row, "valid_to"),
                        Subject.valueOf(row.get("subject")),
                        Regulation.Condition.valueOf(row.get("condition")),
                        Place.valueOf(row.get("place")),
                        number(row, "days"),
                        Integer.parseInt(row.get("followup_days")),
                        CountFrom.valueOf(row.get("count_from")),
                        Stream.of(row.get("test_days").split(";"))
                                .filter(day -> !day.isBlank())
                                .map(Integer::valueOf)
                                .toList(),
                        "TEXT".equals(row.get("tests")),
                        row.get("condition_vi"),
                        row.get("condition_en"),
                        row.get("source"),
                        row.get("confidence")));
    }

    static List<Frame> frames() {
        return read(
                "isolation/frames.csv",
                row -> new Frame(
                        row.get("id"),
                        LocalDate.parse(row.get("valid_from")),
                        day(row, "valid_to"),
                        number(row, "most_days"),
                        number(row, "most_extra"),
                        row.get("source"),
                        row.get("confidence")));
    }

    static <T> List<T> read(String path, Function<CSVRecord, T> each) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (var text = new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8);
                var rows = format.parse(text)) {
            return rows.stream().map(each).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    static @Nullable String given(CSVRecord row, String column) {
        var text = row.get(column);
        return text.isBlank() ? null : text;
    }

    static @Nullable LocalDate day(CSVRecord row, String column) {
        var text = given(row, column);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable Integer number(CSVRecord row, String column) {
        var text = given(row, column);
        return text == null ? null : Integer.valueOf(text);
    }
}
