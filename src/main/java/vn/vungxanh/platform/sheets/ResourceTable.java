package vn.vungxanh.platform.sheets;

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
import org.springframework.core.io.Resource;

/** A table that comes with the program: CSV in UTF-8 with a line of names, and remarks after {@code #}. */
public final class ResourceTable {

    private static final CSVFormat FORM = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private ResourceTable() {}

    /** @param path such as {@code cases/diseases.csv} */
    public static List<CSVRecord> read(String path) {
        return read(new ClassPathResource(path));
    }

    /** A table in the same form that somebody else wrote. */
    public static List<CSVRecord> read(Resource path) {
        try (var text = new InputStreamReader(path.getInputStream(), StandardCharsets.UTF_8);
                var rows = FORM.parse(text)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    public static <T> List<T> read(String path, Function<CSVRecord, T> each) {
        return read(path).stream().map(each).toList();
    }

    /** An empty cell is no day. */
    public static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
