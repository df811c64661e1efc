package vn.vungxanh.insight.duties;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.imports.FilledList;
import vn.vungxanh.foundation.imports.FilledLists;

/** The standard forms as lists: who is in them as of an instant, for a reason that is kept. */
@Service
public class StandardForms {

    private final Sources sources;
    private final FilledLists lists;
    private final AuditTrail audit;

    StandardForms(Sources sources, FilledLists lists, AuditTrail audit) {
        this.sources = sources;
        this.lists = lists;
        this.audit = audit;
    }

    @Transactional
    public List<FilledList.Filled> filled(Scope scope, String form, UnitId unit, Instant asOf, String reason) {
        var why = reason.strip();
        DutyRule.REASON_MISSING.brokenIf(why.length() < 3 || why.length() > 300);
        var kind = sources.form(form).list();
        var records =
                lists.of(kind).orElseThrow(() -> DutyRule.UNKNOWN_FORM.broken(form)).of(scope, unit, asOf).stream()
                        .filter(each -> belongs(form, each))
                        .toList();
        audit.exported(
                scope,
                "duties.audit.exported",
                records.stream().map(FilledList.Filled::record).toList(),
                form + ": " + why);
        return records;
    }

    /** Contacts come and go as one list; a form of them holds one level. */
    private static boolean belongs(String form, FilledList.Filled record) {
        var level = record.values().get("level");
        return switch (form) {
            case "F1" -> "1".equals(level);
            case "F2" -> "2".equals(level);
            default -> true;
        };
    }
}
