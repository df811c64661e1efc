package vn.vungxanh.care.treatment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.Severity;

/** Lists and counts of patients, as they lay at an instant. */
@Repository
class AdmissionListRepository {

    private static final String FROM = """
              from treatment.admissions a
              join lateral (select * from treatment.stays s
                             where s.admission_id = a.id and s.from_at <= :asOf
                             order by s.from_at desc, s.until_at nulls first limit 1) s on true
              join facilities.published_facilities f on f.id = s.facility_id
              left join facilities.published_beds b on b.id = s.bed_id
              left join people.published_persons p on p.id = a.person_id
              left join cases.published_cases c on c.id = a.case_id
              left join lateral (select o.severity from treatment.observations o
                                  where o.admission_id = a.id and o.observed_at <= :asOf
                                    and not exists (select 1 from treatment.observations r where r.replaces = o.id)
                                  order by o.observed_at desc, o.entered_at desc limit 1) o on true
             where a.cancelled_at is null and a.admitted_at <= :asOf and
            """;

    private final JdbcClient sql;

    AdmissionListRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<AdmissionLine> lines(AdmissionConditions conditions, int size, long offset) {
        return sql.sql("""
                select a.id, a.person_id, p.full_name, p.birth_year, a.unit_id, a.case_id, coalesce(c.bn_code, c.local_code) as code,
                       s.facility_id, f.name as facility, s.bed_kind, s.bed_id, b.code as bed, a.admitted_at, s.from_at, s.reason,
                       coalesce(o.severity, a.first_severity) as severity, a.expected_on,
                       case when a.ended_at <= :asOf then a.ended_at end as ended_at,
                       case when a.ended_at <= :asOf then a.ended_as end as ended_as
                """ + FROM + conditions.where() + """
                 order by a.ended_at desc nulls first, a.admitted_at desc, a.id limit :size offset :offset
                """)
                .params(conditions.params())
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> line(row))
                .list();
    }

    long count(AdmissionConditions conditions) {
        return sql.sql("select count(*) " + FROM + conditions.where())
                .params(conditions.params())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Who lies in that facility and was not seen since, by bed. */
    List<UUID> unseen(FacilityId facility, Instant since) {
        return sql.sql("""
                select a.id from treatment.admissions a
                  join treatment.stays s on s.admission_id = a.id and s.until_at is null
                  left join facilities.published_beds b on b.id = s.bed_id
                 where a.facility_id = :facility and a.ended_at is null and a.cancelled_at is null
                   and not exists (select 1 from treatment.observations o
                                    where o.admission_id = a.id and o.observed_at >= :since)
                 order by b.ward nulls last, length(b.code), b.code, a.admitted_at, a.id
                """)
                .param("facility", facility.value())
                .param("since", Timestamp.from(since))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    Optional<String> caseCode(UUID id) {
        return sql.sql("select coalesce(bn_code, local_code) from cases.published_cases where id = :id")
                .param("id", id)
                .query((row, n) -> row.getString(1))
                .optional();
    }

    boolean isEmpty() {
        return sql.sql("select not exists (select 1 from treatment.admissions)")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private static AdmissionLine line(ResultSet row) throws SQLException {
        var year = row.getInt("birth_year");
        var yearKnown = !row.wasNull();
        var end = row.getString("ended_as");
        return new AdmissionLine(
                new AdmissionId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("full_name"),
                yearKnown ? (Integer) year : null,
                new UnitId(row.getInt("unit_id")),
                row.getObject("case_id", UUID.class),
                row.getString("code"),
                new FacilityId(row.getObject("facility_id", UUID.class)),
                row.getString("facility"),
                BedKind.valueOf(row.getString("bed_kind")),
                row.getObject("bed_id", UUID.class),
                row.getString("bed"),
                row.getTimestamp("admitted_at").toInstant(),
                row.getTimestamp("from_at").toInstant(),
                row.getString("reason"),
                Severity.valueOf(row.getString("severity")),
                row.getObject("expected_on", LocalDate.class),
                AdmissionRows.instant(row, "ended_at"),
                end == null ? null : End.valueOf(end));
    }
}
