package vn.vungxanh.surveillance.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The dated steps of tracing. */
@Component
class Steps {

    private final List<Step> all;

    Steps() {
        this.all = ResourceTable.read(
                "followup/steps.csv",
                row -> new Step(
                        row.get("id"),
                        LocalDate.parse(row.get("valid_from")),
                        DatedRows.day(row, "valid_to"),
                        Integer.parseInt(row.get("position")),
                        DatedRows.number(row, "deadline_hours"),
                        row.get("deadline_source"),
                        row.get("computed").isEmpty() ? null : Step.Sign.valueOf(row.get("computed")),
                        row.get("name_vi"),
                        row.get("name_en"),
                        row.get("source"),
                        row.get("confidence")));
    }

    /** In order; before the first text, that one. */
    List<Step> inForce(LocalDate day) {
        var first =
                all.stream().map(Step::validFrom).min(Comparator.naturalOrder()).orElse(day);
        var on = day.isBefore(first) ? first : day;
        return all.stream()
                .filter(step -> DatedRows.inForce(step.validFrom(), step.validTo(), on))
                .sorted(Comparator.comparingInt(Step::position))
                .toList();
    }
}
