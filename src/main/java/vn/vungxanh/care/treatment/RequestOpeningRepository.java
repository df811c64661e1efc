package vn.vungxanh.care.treatment;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.care.beds.Placement;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.cases.Severity;

/** Requests that news of cases opens and ends; idempotent by what stands in the table. */
@Repository
class RequestOpeningRepository {

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    RequestOpeningRepository(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    record Ill(
            UUID caseId,
            UUID person,
            String disease,
            UnitId unit,
            @Nullable Severity severity,
            @Nullable Integer birthYear) {}

    record Fresh(
            UUID id,
            Ill who,
            Severity severity,
            @Nullable Integer age,
            Placement where,
            @Nullable FacilityId suggested) {}

    /** Confirmed since that instant, still ill, lying nowhere, without a request that was or is dealt with. */
    List<Ill> withoutBed(Collection<UUID> cases, Instant since) {
        return sql.sql("""
                select c.id, c.person_id, c.disease, c.unit_id, c.severity, p.birth_year
                  from cases.published_cases c left join people.published_persons p on p.id = c.person_id
                 where c.id = any (:cases) and c.classification = 'CONFIRMED' and c.outcome is null
                   and c.transferred_on is null and c.confirmed_at > :since
                   and not exists (select 1 from treatment.requests r
                                    where r.case_id = c.id and r.state <> 'WITHDRAWN')
                   and not exists (select 1 from treatment.admissions a
                                    where a.person_id = c.person_id and a.ended_at is null and a.cancelled_at is null)
                """)
                .param("cases", cases.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query((row, n) -> {
                    var severity = row.getString("severity");
                    var year = row.getInt("birth_year");
                    var yearKnown = !row.wasNull();
                    return new Ill(
                            row.getObject("id", UUID.class),
                            row.getObject("person_id", UUID.class),
                            row.getString("disease"),
                            new UnitId(row.getInt("unit_id")),
                            severity == null ? null : Severity.valueOf(severity),
                            yearKnown ? (Integer) year : null);
                })
                .list();
    }

    void open(List<Fresh> all, Instant at) {
        batches.batchUpdate("""
                insert into treatment.requests (id, person_id, case_id, unit_id, severity, age, tier, bed_kind, rule, state,
                    suggested_facility_id, requested_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
                on conflict do nothing
                """, all, 1_000, (row, fresh) -> {
            row.setObject(1, fresh.id());
            row.setObject(2, fresh.who().person());
            row.setObject(3, fresh.who().caseId());
            row.setInt(4, fresh.who().unit().value());
            row.setString(5, fresh.severity().name());
            row.setObject(6, fresh.age(), Types.INTEGER);
            row.setInt(7, fresh.where().tier().number());
            row.setString(8, fresh.where().rule().bedKind().name());
            row.setString(9, fresh.where().rule().id());
            row.setObject(
                    10, fresh.suggested() == null ? null : fresh.suggested().value());
            row.setTimestamp(11, Timestamp.from(at));
        });
    }

    void withdraw(Collection<UUID> cases) {
        end(cases, "WITHDRAWN");
    }

    void close(Collection<UUID> cases) {
        end(cases, "CLOSED");
    }

    private void end(Collection<UUID> cases, String state) {
        sql.sql("""
                update treatment.requests set state = :state, version = version + 1
                 where case_id = any (:cases) and state in ('OPEN', 'ACCEPTED', 'DEPARTED')
                """)
                .param("state", state)
                .param("cases", cases.toArray(UUID[]::new))
                .update();
    }
}
