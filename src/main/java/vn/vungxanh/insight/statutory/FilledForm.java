package vn.vungxanh.insight.statutory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vungxanh.foundation.adminunits.Unit;

/**
 * A form with what the records say now, or said when it was sent.
 *
 * @param sender the body, as it stands on paper
 */
public record FilledForm(
        Form form, Unit unit, String sender, String receiver, List<FilledField> fields, List<FormTable> tables) {

    public FilledForm {
        fields = List.copyOf(fields);
        tables = List.copyOf(tables);
    }

    public List<FilledField> missing() {
        return fields.stream().filter(FilledField::isMissing).toList();
    }

    public Map<String, List<FilledField>> sections() {
        return fields.stream()
                .collect(
                        Collectors.groupingBy(each -> each.field().section(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether the records hold a case or a death of the period. */
    public boolean hasCases() {
        return fields.stream()
                .filter(each -> each.field().origin().equals("period.cases")
                        || each.field().origin().equals("period.deaths"))
                .anyMatch(each -> each.code() != null && !each.code().equals("0"));
    }
}
