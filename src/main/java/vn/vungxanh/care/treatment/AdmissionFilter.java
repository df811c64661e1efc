package vn.vungxanh.care.treatment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.cases.Severity;

/**
 * Which patients, as the address of the list says it; whatever a screen or a report counts can be said in these words.
 *
 * @param unit where the patients live or lie, with everything below
 */
public record AdmissionFilter(
        UnitId unit,
        Instant asOf,
        Status status,
        @Nullable FacilityId facility,
        @Nullable BedKind kind,
        @Nullable Severity severity,
        @Nullable LocalDate admittedFrom,
        @Nullable LocalDate admittedTo,
        @Nullable LocalDate expectedBy,
        @Nullable String text) {

    /** As of the instant. */
    public enum Status {
        /** In treatment here: not in a hospital of somebody else. */
        CURRENT("(a.ended_at is null or a.ended_at > :asOf) and not f.outside"),
        /** In treatment in a hospital of somebody else. */
        TRANSFERRED("(a.ended_at is null or a.ended_at > :asOf) and f.outside"),
        /** Everybody who was ever admitted. */
        ALL("true"),
        RECOVERED("a.ended_at <= :asOf and a.ended_as = 'RECOVERED'"),
        DIED("a.ended_at <= :asOf and a.ended_as = 'DIED'"),
        LEFT("a.ended_at <= :asOf and a.ended_as = 'LEFT'");

        private final String sql;

        Status(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    public static AdmissionFilter of(UnitId unit, Instant asOf, Status status) {
        return new AdmissionFilter(unit, asOf, status, null, null, null, null, null, null, null);
    }

    public AdmissionFilter in(@Nullable FacilityId where, @Nullable BedKind bed) {
        return new AdmissionFilter(
                unit, asOf, status, where, bed, severity, admittedFrom, admittedTo, expectedBy, text);
    }

    public AdmissionFilter admitted(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new AdmissionFilter(unit, asOf, status, facility, kind, severity, from, to, expectedBy, text);
    }

    public AdmissionFilter expected(@Nullable LocalDate by) {
        return new AdmissionFilter(unit, asOf, status, facility, kind, severity, admittedFrom, admittedTo, by, text);
    }

    public AdmissionFilter asIll(@Nullable Severity as) {
        return new AdmissionFilter(unit, asOf, status, facility, kind, as, admittedFrom, admittedTo, expectedBy, text);
    }
}
