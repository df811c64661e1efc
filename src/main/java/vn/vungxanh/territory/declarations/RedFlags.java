package vn.vungxanh.territory.declarations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The dated table of red flags. */
@Component
public class RedFlags {

    private final List<RedFlag> all = ResourceTable.read(
            "declarations/red_flags.csv",
            row -> new RedFlag(
                    row.get("id"),
                    conditions(row.get("when")),
                    Integer.parseInt(row.get("urgency")),
                    Integer.parseInt(row.get("hours")),
                    LocalDate.parse(row.get("valid_from")),
                    DatedRows.day(row, "valid_to"),
                    row.get("name_vi"),
                    row.get("name_en"),
                    row.get("source"),
                    row.get("confidence")));

    private final Map<String, RedFlag> byId = all.stream().collect(Collectors.toMap(RedFlag::id, Function.identity()));

    public List<RedFlag> all() {
        return all;
    }

    /**
     * The most urgent first.
     *
     * @param affected asked only where a rule needs it
     */
    public List<RedFlag> seen(Answers answers, LocalDate day, BooleanSupplier affected) {
        var inForce = all.stream().filter(flag -> flag.inForceOn(day)).toList();
        var from = inForce.stream().anyMatch(RedFlag::asksForPlaces) && affected.getAsBoolean();
        return inForce.stream()
                .filter(flag -> flag.seenIn(answers, from))
                .sorted(Comparator.comparingInt(RedFlag::urgency))
                .toList();
    }

    /** Of ids that were kept; one that the table no longer has is left out. */
    public List<RedFlag> named(List<String> ids) {
        return ids.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(RedFlag::urgency))
                .toList();
    }

    public boolean knows(String id) {
        return byId.containsKey(id);
    }

    private static Map<String, String> conditions(String when) {
        return Arrays.stream(when.split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
