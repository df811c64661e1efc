package vn.vungxanh.insight.duties;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.figures.CheckedForm;
import vn.vungxanh.platform.figures.WatchedRecord;

/** What the rooms let be watched and checked. */
@Component
public class Sources {

    private static final List<String> FORMS = List.of("F0", "F1", "F2", "TEST", "SITE", "STAY");

    private final List<WatchedRecord> records;
    private final List<CheckedForm> forms;

    Sources(ObjectProvider<WatchedRecord> records, ObjectProvider<CheckedForm> forms) {
        this.records = records.stream().toList();
        this.forms = forms.stream()
                .sorted(java.util.Comparator.comparingInt(form -> FORMS.indexOf(form.form())))
                .toList();
    }

    public List<String> words() {
        return records.stream().map(WatchedRecord::source).sorted().toList();
    }

    public Optional<WatchedRecord> record(String source) {
        return records.stream().filter(each -> each.source().equals(source)).findFirst();
    }

    public WatchedRecord get(String source) {
        return record(source).orElseThrow(() -> DutyRule.UNKNOWN_SOURCE.broken(source));
    }

    /** In the order in which the standard forms are named. */
    public List<CheckedForm> forms() {
        return forms;
    }

    public CheckedForm form(String word) {
        return forms.stream()
                .filter(each -> each.form().equals(word))
                .findFirst()
                .orElseThrow(() -> DutyRule.UNKNOWN_FORM.broken(word));
    }
}
