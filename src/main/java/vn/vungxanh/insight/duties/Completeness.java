package vn.vungxanh.insight.duties;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.platform.figures.CheckedForm;

/**
 * What is missing in the standard forms. Records that were known at the instant count, as they stand now: a gap that was
 * filled later is filled.
 */
@Service
public class Completeness {

    private final Sources sources;
    private final CompletenessRepository records;
    private final RequiredFields required;
    private final Units units;
    private final AuditTrail audit;

    Completeness(
            Sources sources, CompletenessRepository records, RequiredFields required, Units units, AuditTrail audit) {
        this.sources = sources;
        this.records = records;
        this.required = required;
        this.units = units;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<FormShare> shares(Scope scope, UnitId unit, Instant asOf) {
        var reach = units.jurisdiction(unit);
        return sources.forms().stream()
                .map(CheckedForm::view)
                .distinct()
                .flatMap(view -> records.shares(view, reach, asOf).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public Map<String, Long> missing(Scope scope, UnitId unit, String form, Instant asOf) {
        return records.missing(sources.form(form), units.jurisdiction(unit), asOf);
    }

    /** With names, and therefore with a row in the audit. @param field only those that lack it */
    @Transactional
    public Slice<Incomplete> list(
            Scope scope, UnitId unit, String form, @Nullable String field, Instant asOf, int page, int size) {
        DutyRule.UNREADABLE_FILTER.brokenIf(
                field != null
                        && required.all().stream()
                                .noneMatch(each ->
                                        each.form().equals(form) && each.field().equals(field)),
                "field",
                String.valueOf(field));
        var found = records.list(sources.form(form), units.jurisdiction(unit), field, asOf, page, size);
        audit.saw(
                scope,
                "duties.audit.incomplete",
                found.items().stream().map(Incomplete::subject).toList());
        return found;
    }
}
