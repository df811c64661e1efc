package vn.vungxanh.insight.statutory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The tables of the forms. Which regime's form applies follows from the day of the event. */
@Component
public class FormLaw {

    private static final String MINISTRY = "ministry";

    private final List<FormKind> kinds = ResourceTable.read("statutory/forms.csv", FormLaw::kind);
    private final List<FormField> fields = ResourceTable.read("statutory/fields.csv", FormLaw::field);
    private final List<FormBody> bodies = ResourceTable.read("statutory/bodies.csv", FormLaw::body);

    FormLaw() {}

    /** In the order of the table. */
    public List<FormKind> all() {
        return kinds;
    }

    public List<FormKind> inForce(LocalDate on) {
        return kinds.stream().filter(kind -> kind.inForceOn(on)).toList();
    }

    public Optional<FormKind> find(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    FormKind get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no form is called " + id));
    }

    List<FormKind> inForce(FormEvent event, LocalDate on) {
        return kinds.stream()
                .filter(kind -> kind.event() == event && kind.inForceOn(on))
                .toList();
    }

    /** None when the disease is reported in numbers only, or the law of that day asks for no such form. */
    public Optional<FormKind> of(FormEvent event, String deadlineOfTheDisease, LocalDate on) {
        return inForce(event, on).stream()
                .filter(kind -> kind.isAbout(deadlineOfTheDisease))
                .findFirst();
    }

    public List<FormField> fields(String sheet) {
        return fields.stream().filter(field -> field.sheet().equals(sheet)).toList();
    }

    Optional<FormBody> body(UnitLevel level, LocalDate on) {
        return body(level.word(), on);
    }

    /** Where the form of a province goes. */
    String ministry(LocalDate on) {
        return body(MINISTRY, on).map(FormBody::own).orElse("Bộ Y tế");
    }

    private Optional<FormBody> body(String level, LocalDate on) {
        return bodies.stream()
                .filter(body -> body.level().equals(level) && body.inForceOn(on))
                .findFirst();
    }

    private static FormKind kind(CSVRecord row) {
        return new FormKind(
                row.get("id"),
                row.get("sheet"),
                row.get("regime"),
                DatedRows.given(row, "number"),
                FormEvent.valueOf(row.get("event")),
                row.get("group"),
                UnitLevel.valueOf(row.get("level").toUpperCase(Locale.ROOT)),
                DatedRows.given(row, "clock"),
                row.get("title_vi"),
                row.get("title_en"),
                LocalDate.parse(row.get("valid_from")),
                DatedRows.day(row, "valid_to"),
                row.get("source"),
                row.get("confidence"));
    }

    private static FormField field(CSVRecord row) {
        return new FormField(
                row.get("sheet"),
                row.get("section"),
                row.get("field"),
                FormField.Kind.valueOf(row.get("kind")),
                row.get("required").equals("yes"),
                row.get("origin"),
                row.get("label_vi"),
                row.get("label_en"),
                Arrays.stream(row.get("choices").split("\\|"))
                        .filter(each -> !each.isEmpty())
                        .map(each -> each.split("="))
                        .map(part -> new FormField.Choice(part[0], part[1], part[2]))
                        .toList(),
                row.get("source"),
                row.get("confidence"));
    }

    private static FormBody body(CSVRecord row) {
        return new FormBody(
                row.get("level"),
                row.get("parent"),
                row.get("own"),
                row.get("symbol"),
                row.get("capacity"),
                LocalDate.parse(row.get("valid_from")),
                DatedRows.day(row, "valid_to"),
                row.get("source"),
                row.get("confidence"));
    }
}
