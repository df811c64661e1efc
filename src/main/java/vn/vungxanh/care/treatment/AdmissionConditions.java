package vn.vungxanh.care.treatment;

import java.util.Locale;
import java.util.Map;
import vn.vungxanh.foundation.adminunits.Conditions;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.SearchKey;

/** An {@link AdmissionFilter} as a condition on {@link AdmissionListRepository}'s rows. */
final class AdmissionConditions {

    private final Conditions asked;

    AdmissionConditions(AdmissionFilter filter, Jurisdiction units) {
        asked = new Conditions(
                "(cast(:units as int4multirange) @> a.unit_id or cast(:units as int4multirange) @> s.facility_unit_id)");
        asked.with("units", units.multirange());
        asked.with("asOf", filter.asOf());
        asked.and(filter.status().sql());
        asked.whenGiven(
                "facility", filter.facility() == null ? null : filter.facility().value(), "s.facility_id = :facility");
        asked.whenGiven("kind", filter.kind(), "s.bed_kind = :kind");
        asked.whenGiven("severity", filter.severity(), "coalesce(o.severity, a.first_severity) = :severity");
        asked.days("admitted", "a.admitted_at", filter.admittedFrom(), filter.admittedTo());
        asked.whenGiven("expectedBy", filter.expectedBy(), "a.expected_on <= :expectedBy");
        var text = filter.text();
        if (text != null) {
            asked.and("(p.name_key like :name or upper(coalesce(c.bn_code, c.local_code)) = :code)");
            asked.with("name", "%" + SearchKey.of(text).replace("%", "") + "%");
            asked.with("code", text.strip().toUpperCase(Locale.ROOT));
        }
    }

    String where() {
        return asked.sql();
    }

    Map<String, Object> params() {
        return asked.params();
    }
}
