package vn.vungxanh.surveillance.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The dated case definitions. */
@Component
public class CaseDefinitions {

    private final List<CaseDefinition> all;

    CaseDefinitions() {
        this.all = ResourceTable.read(
                "cases/definitions.csv",
                row -> new CaseDefinition(
                        row.get("id"),
                        row.get("disease"),
                        LocalDate.parse(row.get("valid_from")),
                        ResourceTable.day(row.get("valid_to")),
                        row.get("confirmed_by_vi"),
                        row.get("confirmed_by_en"),
                        row.get("source"),
                        row.get("confidence")));
    }

    /** The disease's own definition of that day before the general one; before all records, the earliest. */
    public CaseDefinition inForce(String disease, LocalDate day) {
        return all.stream()
                .filter(each -> each.disease().isEmpty() || each.disease().equals(disease))
                .min(Comparator.comparing((CaseDefinition each) -> !each.inForceOn(day))
                        .thenComparing(each -> each.disease().isEmpty())
                        .thenComparing(CaseDefinition::validFrom))
                .orElseThrow();
    }

    public Optional<CaseDefinition> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
