package vn.vungxanh.care.treatment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** A table of dated rules that comes with the program. */
final class DatedRows {

    private DatedRows() {}

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

    static @Nullable LocalDate day(CSVRecord row, String column) {
        var text = row.get(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    static @Nullable Integer number(CSVRecord row, String column) {
        var text = row.get(column);
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    static boolean inForce(LocalDate from, @Nullable LocalDate to, LocalDate on) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }
}
