package vn.vungxanh.care.treatment;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** An {@link AdmissionFilter} as a condition on {@link AdmissionListRepository}'s rows. */
final class AdmissionConditions {

    private final StringBuilder where = new StringBuilder(
            "(cast(:units as int4multirange) @> a.unit_id or cast(:units as int4multirange) @> s.facility_unit_id)");
    private final Map<String, Object> params = new HashMap<>();

    AdmissionConditions(AdmissionFilter filter, Jurisdiction units) {
        params.put("units", units.multirange());
        params.put("asOf", Timestamp.from(filter.asOf()));
        where.append(" and ").append(filter.status().sql());
        whenGiven(
                "facility", filter.facility() == null ? null : filter.facility().value(), "s.facility_id = :facility");
        whenGiven("kind", filter.kind() == null ? null : filter.kind().name(), "s.bed_kind = :kind");
        whenGiven(
                "severity",
                filter.severity() == null ? null : filter.severity().name(),
                "coalesce(o.severity, a.first_severity) = :severity");
        whenGiven("from", start(filter.admittedFrom()), "a.admitted_at >= :from");
        whenGiven("to", end(filter.admittedTo()), "a.admitted_at < :to");
        whenGiven("expectedBy", filter.expectedBy(), "a.expected_on <= :expectedBy");
        var text = filter.text();
        if (text != null) {
            where.append(" and (p.name_key like :name or upper(coalesce(c.bn_code, c.local_code)) = :code)");
            params.put("name", "%" + SearchKey.of(text).replace("%", "") + "%");
            params.put("code", text.strip().toUpperCase(java.util.Locale.ROOT));
        }
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> params() {
        return params;
    }

    private static @Nullable Timestamp start(@Nullable LocalDate day) {
        return day == null ? null : Timestamp.from(Vietnam.startOf(day));
    }

    private static @Nullable Timestamp end(@Nullable LocalDate day) {
        return day == null ? null : Timestamp.from(Vietnam.startOf(day.plusDays(1)));
    }

    private void whenGiven(String name, @Nullable Object value, String condition) {
        if (value != null) {
            where.append(" and ").append(condition);
            params.put(name, value);
        }
    }
}
