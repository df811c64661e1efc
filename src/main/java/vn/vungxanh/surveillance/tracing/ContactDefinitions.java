package vn.vungxanh.surveillance.tracing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The dated definitions that ship with the program. */
@Component
public class ContactDefinitions {

    private final List<ContactDefinition> all;

    public ContactDefinitions() {
        var criteria = ResourceTable.read("tracing/contact_criteria.csv");
        var copresence = new CopresenceData();
        all = ResourceTable.read("tracing/contact_definitions.csv").stream()
                .map(row -> definition(row, criteria, copresence))
                .toList();
    }

    public List<ContactDefinition> all() {
        return all;
    }

    public ContactDefinition byId(String id) {
        return all.stream()
                .filter(definition -> definition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("contact definition"));
    }

    /** The legal definition for a disease on a day: its own one, else the general one. */
    public ContactDefinition inForce(String disease, LocalDate on) {
        return law(disease, on).or(() -> law("*", on)).orElseThrow(() -> new NotFound("contact definition"));
    }

    private Optional<ContactDefinition> law(String disease, LocalDate on) {
        return all.stream()
                .filter(definition -> definition.kind() == ContactDefinition.Kind.LAW)
                .filter(definition -> definition.disease().equals(disease) && definition.appliesOn(on))
                .max(Comparator.comparing(ContactDefinition::validFrom));
    }

    private static ContactDefinition definition(CSVRecord row, List<CSVRecord> criteria, CopresenceData copresence) {
        var id = row.get("id");
        return new ContactDefinition(
                id,
                row.get("disease"),
                LocalDate.parse(row.get("valid_from")),
                optional(row, "valid_to", LocalDate::parse),
                ContactDefinition.Kind.valueOf(row.get("kind")),
                row.get("name_vi"),
                row.get("name_en"),
                Integer.parseInt(row.get("days_before")),
                row.get("source"),
                row.get("confidence"),
                criteria.stream()
                        .filter(criterion -> criterion.get("definition").equals(id))
                        .map(ContactDefinitions::criterion)
                        .toList(),
                copresence.of(id));
    }

    private static Criterion criterion(CSVRecord row) {
        return new Criterion(
                Integer.parseInt(row.get("number")),
                optional(row, "within_m", Double::valueOf),
                optional(row, "closed_space", "yes"::equals),
                optional(row, "at_least_min", Integer::valueOf),
                optional(row, "more_than_min", Integer::valueOf),
                optional(row, "contact_masked", "yes"::equals),
                optional(row, "body_contact", "yes"::equals),
                optional(row, "caring_without_full_ppe", "yes"::equals),
                optional(row, "evidence", Evidence::valueOf),
                row.get("sentence_vi"),
                row.get("sentence_en"),
                row.get("source"),
                row.get("confidence"));
    }

    private static <T> @Nullable T optional(CSVRecord row, String column, Function<String, T> reading) {
        var cell = row.get(column);
        return cell.isEmpty() ? null : reading.apply(cell);
    }
}
