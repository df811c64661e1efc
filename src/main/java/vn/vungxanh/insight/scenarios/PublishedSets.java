package vn.vungxanh.insight.scenarios;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.vungxanh.insight.demand.Grade;
import vn.vungxanh.insight.demand.Occupation;
import vn.vungxanh.insight.demand.Parameter;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The sets that come with the program, with the source of each number. */
@Component
class PublishedSets {

    private final List<CSVRecord> numbers = ResourceTable.read("scenarios/parameters.csv");
    private final List<CSVRecord> names = ResourceTable.read("scenarios/parameter_sets.csv");
    private final List<Kind> kinds = ResourceTable.read("scenarios/staff_hours.csv", PublishedSets::kind);

    record Kind(Occupation occupation, String vietnamese, String english) {}

    /** As they were known on that day; those of later days too, because a plan may look at what came after. */
    List<ParameterSet> all() {
        return names.stream().map(this::set).toList();
    }

    Optional<ParameterSet> find(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    List<Occupation> occupations() {
        return kinds.stream().map(Kind::occupation).toList();
    }

    List<Kind> kinds() {
        return kinds;
    }

    private ParameterSet set(CSVRecord row) {
        var beliefs = new EnumMap<Parameter, Believed>(Parameter.class);
        var basedOn = DatedRows.given(row, "based_on");
        if (basedOn != null) {
            say(beliefs, basedOn);
            beliefs.replaceAll((parameter, said) -> said.lent());
        }
        say(beliefs, row.get("set"));
        return new ParameterSet(
                row.get("set"),
                basedOn,
                LocalDate.parse(row.get("valid_from")),
                row.get("name_vi"),
                row.get("name_en"),
                row.get("source"),
                false,
                beliefs);
    }

    private void say(EnumMap<Parameter, Believed> beliefs, String set) {
        numbers.stream()
                .filter(row -> row.get("set").equals(set))
                .forEach(row -> beliefs.put(
                        Parameter.valueOf(row.get("parameter")),
                        new Believed(
                                Double.parseDouble(row.get("value")),
                                row.get("source"),
                                row.get("confidence"),
                                false)));
    }

    private static Kind kind(CSVRecord row) {
        var hours = new EnumMap<Grade, Double>(Grade.class);
        Grade.ALL.forEach(grade ->
                hours.put(grade, Double.parseDouble(row.get(grade.name().toLowerCase(Locale.ROOT)))));
        return new Kind(
                new Occupation(row.get("code"), row.get("care").equals("yes"), hours),
                row.get("name_vi"),
                row.get("name_en"));
    }
}
