package vn.vungxanh.territory.zones;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The dated lengths of the clock, a row a disease. */
@Component
public class ClockRules {

    private static final String ANY = "*";

    private final List<ClockRule> all;

    ClockRules() {
        this.all = ResourceTable.read(
                "zones/clocks.csv",
                row -> new ClockRule(
                        row.get("id"),
                        row.get("disease"),
                        LocalDate.parse(row.get("valid_from")),
                        ResourceTable.day(row.get("valid_to")),
                        Integer.parseInt(row.get("days")),
                        row.get("name_vi"),
                        row.get("name_en"),
                        row.get("source"),
                        row.get("confidence")));
    }

    public ClockRule inForce(String disease, LocalDate on) {
        return all.stream()
                .filter(rule -> rule.disease().equals(disease) && rule.inForceOn(on))
                .findFirst()
                .or(() -> all.stream()
                        .filter(rule -> rule.disease().equals(ANY) && rule.inForceOn(on))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("no length for " + disease + " on " + on));
    }
}
