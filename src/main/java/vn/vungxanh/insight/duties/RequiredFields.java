package vn.vungxanh.insight.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The dated table of the fields that a standard form must say. */
@Component
public class RequiredFields {

    public record Field(
            String form,
            String field,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {}

    /** The fields of a form for records of the days from {@code from} to before {@code until}. */
    record Span(String form, LocalDate from, LocalDate until, List<String> fields) {}

    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

    private final List<Field> fields = ResourceTable.read("duties/required.csv", RequiredFields::row);
    private final List<Span> spans = spans(fields);

    RequiredFields() {}

    public List<Field> all() {
        return fields;
    }

    public List<Field> of(String form, LocalDate on) {
        return fields.stream()
                .filter(each -> each.form().equals(form) && DatedRows.inForce(each.validFrom(), each.validTo(), on))
                .toList();
    }

    List<Span> spans() {
        return spans;
    }

    private static List<Span> spans(List<Field> fields) {
        var spans = new ArrayList<Span>();
        for (var form : fields.stream().map(Field::form).distinct().toList()) {
            var days = new TreeSet<LocalDate>(List.of(NEVER));
            for (var each : fields) {
                if (each.form().equals(form)) {
                    days.add(each.validFrom());
                    if (each.validTo() != null) {
                        days.add(each.validTo().plusDays(1));
                    }
                }
            }
            for (var from : days.headSet(NEVER)) {
                var asked = fields.stream()
                        .filter(each -> each.form().equals(form))
                        .filter(each -> DatedRows.inForce(each.validFrom(), each.validTo(), from))
                        .map(Field::field)
                        .toList();
                spans.add(new Span(form, from, days.higher(from), asked));
            }
        }
        return List.copyOf(spans);
    }

    private static Field row(CSVRecord row) {
        return new Field(
                row.get("form"),
                row.get("field"),
                LocalDate.parse(row.get("valid_from")),
                DatedRows.day(row, "valid_to"),
                row.get("source"));
    }
}
