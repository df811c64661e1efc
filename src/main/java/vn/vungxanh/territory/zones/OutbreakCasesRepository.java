package vn.vungxanh.territory.zones;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** The cases of outbreaks, and those that were confirmed and belong to none yet. */
@Repository
class OutbreakCasesRepository {

    private final JdbcClient sql;

    OutbreakCasesRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** A confirmed case that no outbreak has. */
    record Loose(
            UUID id,
            UnitId unit,
            String disease,
            @Nullable String hamlet,
            @Nullable UUID household,
            Instant confirmedAt) {}

    /** The earliest first. */
    List<Loose> loose(Collection<UUID> ids) {
        return sql.sql("""
                select c.id, c.unit_id, c.disease, p.hamlet, p.household_id, c.confirmed_at
                  from cases.published_cases c
                  join people.published_persons p on p.id = c.person_id
                 where c.id = any (:ids) and c.classification = 'CONFIRMED'
                   and not exists (select from zones.outbreak_cases o where o.case_id = c.id)
                 order by c.confirmed_at, c.id
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Loose(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getInt("unit_id")),
                        row.getString("disease"),
                        row.getString("hamlet"),
                        row.getObject("household_id", UUID.class),
                        row.getTimestamp("confirmed_at").toInstant()))
                .list();
    }

    List<UnitId> unitsOf(Collection<UUID> ids) {
        return sql.sql("select distinct unit_id from cases.published_cases where id = any (:ids) order by unit_id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new UnitId(row.getInt(1)))
                .list();
    }

    List<UUID> idsOf(OutbreakId outbreak) {
        return sql.sql("select case_id from zones.outbreak_cases where outbreak_id = :id")
                .param("id", outbreak.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    Optional<OutbreakId> outbreakOf(UUID caseId) {
        return sql.sql("select outbreak_id from zones.outbreak_cases where case_id = :id")
                .param("id", caseId)
                .query((row, n) -> new OutbreakId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The latest first. */
    List<CaseInside> of(OutbreakId outbreak) {
        return sql.sql("""
                select c.id, coalesce(c.bn_code, c.local_code) as code, c.unit_id, p.hamlet, c.onset_on, c.confirmed_at
                  from zones.outbreak_cases o
                  join cases.published_cases c on c.id = o.case_id and c.classification = 'CONFIRMED'
                  join people.published_persons p on p.id = c.person_id
                 where o.outbreak_id = :id
                 order by c.confirmed_at desc, c.id
                """)
                .param("id", outbreak.value())
                .query((row, n) -> inside(row))
                .list();
    }

    private static CaseInside inside(ResultSet row) throws SQLException {
        return new CaseInside(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getInt("unit_id"),
                row.getString("hamlet"),
                row.getObject("onset_on", LocalDate.class),
                row.getTimestamp("confirmed_at").toInstant());
    }
}
