package vn.vungxanh.insight.risk;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** Dated rows of what a level calls for: {@code risk/measures.csv}. */
@Component
public class ProposedMeasures {

    private final List<Proposal> all = ResourceTable.read(
            "risk/measures.csv",
            row -> new Proposal(
                    row.get("regime"),
                    Integer.parseInt(row.get("level")),
                    LocalDate.parse(row.get("valid_from")),
                    DatedRows.day(row, "valid_to"),
                    DatedRows.given(row, "directive"),
                    "yes".equals(row.get("zone")),
                    row.get("text_vi"),
                    row.get("text_en"),
                    row.get("source"),
                    row.get("confidence")));

    ProposedMeasures() {}

    /** Of the level; a regulation that is only looked at before its time proposes what it will. */
    public List<Proposal> of(RiskRegime regime, int level) {
        return all.stream()
                .filter(each -> each.regime().equals(regime.id()) && each.level() == level)
                .toList();
    }
}
