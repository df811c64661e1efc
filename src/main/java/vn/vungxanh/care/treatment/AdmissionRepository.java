package vn.vungxanh.care.treatment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.Severity;

/** Treatments. That nobody is treated twice at one time is kept by an exclusion constraint. */
@Repository
class AdmissionRepository {

    private final JdbcClient sql;

    AdmissionRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Admission fresh, String login) {
        sql.sql("""
                insert into treatment.admissions (id, person_id, case_id, unit_id, facility_unit_id, facility_id, bed_kind,
                    admitted_at, first_severity, severity, severity_at, pregnant, comorbidities, entered_at, entered_by)
                values (:id, :person, :case, :unit, :facilityUnit, :facility, :kind, :at, :severity, :severity, :at, :pregnant,
                    :comorbidities, :entered, :login)
                """).params(params(fresh)).param("login", login).update();
    }

    Optional<Admission> find(AdmissionId id) {
        return sql.sql("select * from treatment.admissions where id = :id")
                .param("id", id.value())
                .query((row, n) -> AdmissionRows.read(row))
                .optional();
    }

    List<Admission> all(Collection<UUID> ids) {
        return sql.sql("select * from treatment.admissions where id = any (:ids) order by admitted_at, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> AdmissionRows.read(row))
                .list();
    }

    /** Open ones only, at most one a person. */
    List<Admission> current(Collection<UUID> persons) {
        return sql.sql("""
                select * from treatment.admissions
                 where person_id = any (:persons) and ended_at is null and cancelled_at is null
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> AdmissionRows.read(row))
                .list();
    }

    /** All of these persons, the latest first. */
    List<Admission> ofPersons(Collection<UUID> persons) {
        return sql.sql("""
                select * from treatment.admissions where person_id = any (:persons) and cancelled_at is null
                 order by admitted_at desc
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> AdmissionRows.read(row))
                .list();
    }

    /** Also when the death stands in the register of cases only. */
    boolean isDead(PersonId person) {
        return sql.sql("""
                select exists (select 1 from treatment.admissions
                                where person_id = :person and ended_as = 'DIED' and cancelled_at is null)
                    or exists (select 1 from cases.published_cases where person_id = :person and outcome = 'DIED')
                """)
                .param("person", person.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void move(Admission known, Facility to, BedKind kind) {
        sql.sql("""
                update treatment.admissions
                   set facility_id = :facility, bed_kind = :kind,
                       sender_unit_id = case when facility_id = :facility then sender_unit_id else facility_unit_id end,
                       facility_unit_id = :facilityUnit, version = version + 1
                 where id = :id
                """)
                .param("id", known.id().value())
                .param("facility", to.id().value())
                .param("facilityUnit", to.unit().value())
                .param("kind", kind.name())
                .update();
    }

    void seen(AdmissionId id, Severity severity, Instant at) {
        sql.sql("""
                update treatment.admissions set severity = :severity, severity_at = :at, version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("severity", severity.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void expect(AdmissionId id, @Nullable LocalDate on) {
        sql.sql("update treatment.admissions set expected_on = :on where id = :id and ended_at is null")
                .param("id", id.value())
                .param("on", on)
                .update();
    }

    /** @return whether it was still open */
    boolean end(AdmissionId id, Ending how, int watchDays, @Nullable String rule) {
        return sql.sql("""
                update treatment.admissions
                   set ended_at = :at, ended_as = :as, end_place = :place, end_cause = :cause, end_rule = :rule,
                       end_override = :override, watch_days = :watch, version = version + 1
                 where id = :id and ended_at is null and cancelled_at is null
                """)
                        .param("id", id.value())
                        .param("at", Timestamp.from(how.at()))
                        .param("as", how.as().name())
                        .param("place", how.place())
                        .param("cause", how.cause())
                        .param("rule", rule)
                        .param("override", how.override())
                        .param("watch", watchDays)
                        .update()
                == 1;
    }

    boolean cancel(AdmissionId id, Instant at, String reason) {
        return sql.sql("""
                update treatment.admissions set cancelled_at = :at, cancelled_reason = :reason, version = version + 1
                 where id = :id and cancelled_at is null
                """)
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    boolean correct(AdmissionId id, Correction right) {
        return sql.sql("""
                update treatment.admissions
                   set admitted_at = :at, severity_at = greatest(severity_at, :at), expected_on = :expected,
                       pregnant = :pregnant, comorbidities = :comorbidities, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", id.value())
                        .param("version", right.version())
                        .param("at", Timestamp.from(right.admittedAt()))
                        .param("expected", right.expectedOn())
                        .param("pregnant", right.pregnant())
                        .param("comorbidities", right.comorbidities().toArray(String[]::new))
                        .update()
                == 1;
    }

    void followPersons(Collection<UUID> records) {
        sql.sql("select treatment.follow_persons(:records)")
                .param("records", records.toArray(UUID[]::new))
                .query((row, n) -> true)
                .single();
    }

    private static Map<String, @Nullable Object> params(Admission fresh) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("id", fresh.id().value());
        params.put("person", fresh.person().value());
        params.put("case", fresh.caseId() == null ? null : fresh.caseId().value());
        params.put("unit", fresh.unit().value());
        params.put("facilityUnit", fresh.facilityUnit().value());
        params.put("facility", fresh.facility().value());
        params.put("kind", fresh.bedKind().name());
        params.put("at", Timestamp.from(fresh.admittedAt()));
        params.put("severity", fresh.severity().name());
        params.put("pregnant", fresh.pregnant());
        params.put("comorbidities", fresh.comorbidities().toArray(String[]::new));
        params.put("entered", Timestamp.from(fresh.enteredAt()));
        return params;
    }
}
