package vn.vungxanh.care.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The dated table of red flags. */
@Component
public class RedFlags {

    private final List<RedFlag> all = ResourceTable.read(
            "rounds/red_flags.csv",
            row -> new RedFlag(
                    row.get("id"),
                    row.get("disease"),
                    RedFlag.Who.valueOf(row.get("who")),
                    LocalDate.parse(row.get("valid_from")),
                    DatedRows.day(row, "valid_to"),
                    RedFlag.Measure.valueOf(row.get("measure")),
                    row.get("comparison"),
                    row.get("value"),
                    "yes".equals(row.get("urgent")),
                    row.get("name_vi"),
                    row.get("name_en"),
                    row.get("source"),
                    row.get("confidence")));

    private final Map<String, RedFlag> byId = all.stream().collect(Collectors.toMap(RedFlag::id, Function.identity()));

    public List<RedFlag> all() {
        return all;
    }

    /** What alarms, the dangerous first. */
    public List<RedFlag> seen(Watched person, Vitals vitals) {
        return all.stream()
                .filter(flag -> flag.concerns(person, person.day()) && flag.seenIn(vitals))
                .sorted((a, b) -> Boolean.compare(b.urgent(), a.urgent()))
                .toList();
    }

    /** Of ids that were kept with an alarm; one that the table no longer has is left out. */
    public List<RedFlag> named(List<String> ids) {
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
