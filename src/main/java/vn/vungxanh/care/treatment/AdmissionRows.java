package vn.vungxanh.care.treatment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.Severity;

/** Reads treatments from rows. */
final class AdmissionRows {

    private AdmissionRows() {}

    static Admission read(ResultSet row) throws SQLException {
        var caseId = row.getObject("case_id", UUID.class);
        var end = row.getString("ended_as");
        return new Admission(
                new AdmissionId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                caseId == null ? null : new CaseId(caseId),
                new UnitId(row.getInt("unit_id")),
                new FacilityId(row.getObject("facility_id", UUID.class)),
                new UnitId(row.getInt("facility_unit_id")),
                BedKind.valueOf(row.getString("bed_kind")),
                row.getTimestamp("admitted_at").toInstant(),
                Severity.valueOf(row.getString("first_severity")),
                Severity.valueOf(row.getString("severity")),
                row.getTimestamp("severity_at").toInstant(),
                row.getBoolean("pregnant"),
                Arrays.asList((String[]) row.getArray("comorbidities").getArray()),
                row.getObject("expected_on", LocalDate.class),
                instant(row, "ended_at"),
                end == null ? null : End.valueOf(end),
                row.getString("end_place"),
                row.getString("end_cause"),
                row.getString("end_rule"),
                row.getString("end_override"),
                row.getInt("watch_days"),
                instant(row, "cancelled_at"),
                row.getTimestamp("entered_at").toInstant(),
                row.getInt("version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
