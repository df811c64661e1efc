package vn.vungxanh.territory.zones;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class OutbreakRepository {

    private static final String OUTBREAK = """
            select o.id, o.unit_id, o.kind, o.name, o.hamlet, o.disease, o.state, o.merged_into, o.proposed_at, o.confirmed_at,
                   o.ended_at, o.reason, o.version, count(c.id) as cases, min(c.onset_on) as first_onset,
                   max(c.onset_on) as last_onset, max(c.confirmed_at) as last_confirmed
              from zones.outbreaks o
              left join zones.outbreak_cases l on l.outbreak_id = o.id
              left join cases.published_cases c on c.id = l.case_id and c.classification = 'CONFIRMED'
            """;
    private static final String IN_UNITS =
            "o.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> o.unit_id";

    private final JdbcClient sql;

    OutbreakRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** An outbreak that may still grow. */
    record Open(
            OutbreakId id,
            UnitId unit,
            String hamletKey,
            OutbreakState state,
            @Nullable Instant lastConfirmedAt) {}

    Optional<Outbreak> find(OutbreakId id) {
        return sql.sql(OUTBREAK + " where o.id = :id group by o.id")
                .param("id", id.value())
                .query((row, n) -> outbreak(row))
                .optional();
    }

    /** So that two do not change it at once. */
    Optional<Outbreak> lock(OutbreakId id) {
        sql.sql("select id from zones.outbreaks where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> true)
                .optional();
        return find(id);
    }

    List<Outbreak> list(Jurisdiction units, Instant asOf) {
        return sql.sql(
                        OUTBREAK + " where " + IN_UNITS
                                + " and o.proposed_at <= :asOf and o.state <> 'MERGED' group by o.id"
                                + " order by o.state = 'PROPOSED' desc, o.state = 'CONFIRMED' desc, last_confirmed desc nulls last, o.id")
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> outbreak(row))
                .list();
    }

    List<Open> openIn(Jurisdiction units, String disease) {
        return sql.sql("""
                select o.id, o.unit_id, o.hamlet_key, o.state, max(c.confirmed_at)
                  from zones.outbreaks o
                  left join zones.outbreak_cases l on l.outbreak_id = o.id
                  left join cases.published_cases c on c.id = l.case_id and c.classification = 'CONFIRMED'
                 where %s and o.state in ('PROPOSED', 'CONFIRMED') and o.disease = :disease
                 group by o.id order by o.state, o.proposed_at, o.id
                """.formatted(IN_UNITS))
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("disease", disease)
                .query((row, n) -> new Open(
                        new OutbreakId(row.getObject(1, UUID.class)),
                        new UnitId(row.getInt(2)),
                        row.getString(3),
                        OutbreakState.valueOf(row.getString(4)),
                        ZoneRepository.instant(row, "max")))
                .list();
    }

    void add(OutbreakId id, NewOutbreak wanted, String hamletKey, OutbreakState state, Instant at) {
        sql.sql("""
                insert into zones.outbreaks
                    (id, unit_id, kind, name, hamlet, hamlet_key, disease, state, proposed_at, confirmed_at)
                values (:id, :unit, :kind, :name, :hamlet, :key, :disease, :state, :at, cast(:confirmed as timestamptz))
                """)
                .param("id", id.value())
                .param("unit", wanted.unit().value())
                .param("kind", wanted.kind().name())
                .param("name", wanted.name())
                .param("hamlet", wanted.hamlet())
                .param("key", hamletKey)
                .param("disease", wanted.disease())
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("confirmed", state == OutbreakState.CONFIRMED ? Timestamp.from(at) : null)
                .update();
    }

    /** A case that stands under an outbreak already goes under this one. */
    void link(OutbreakId id, Collection<UUID> cases, Instant at, String login) {
        sql.sql("""
                insert into zones.outbreak_cases (case_id, outbreak_id, unit_id, linked_at, linked_by)
                select c.id, :id, c.unit_id, :at, :login from cases.published_cases c where c.id = any (:cases)
                on conflict (case_id) do update
                   set outbreak_id = excluded.outbreak_id, linked_at = excluded.linked_at, linked_by = excluded.linked_by
                """)
                .param("id", id.value())
                .param("cases", cases.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .param("login", login)
                .update();
    }

    void settle(OutbreakId id, OutbreakState state, @Nullable String reason, Instant at) {
        sql.sql("""
                update zones.outbreaks
                   set state = :state, reason = coalesce(cast(:reason as text), reason),
                       confirmed_at = case when :state = 'CONFIRMED' then :at else confirmed_at end,
                       ended_at = case when :state in ('ENDED', 'REFUTED') then :at else ended_at end,
                       version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("state", state.name())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    void touch(OutbreakId id) {
        sql.sql("update zones.outbreaks set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    void merge(OutbreakId from, OutbreakId into) {
        sql.sql("update zones.outbreak_cases set outbreak_id = :into where outbreak_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
        sql.sql(
                        "update zones.outbreaks set state = 'MERGED', merged_into = :into, version = version + 1 where id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
        sql.sql("update zones.outbreaks set version = version + 1 where id = :into")
                .param("into", into.value())
                .update();
    }

    private static Outbreak outbreak(ResultSet row) throws SQLException {
        var into = row.getObject("merged_into", UUID.class);
        return new Outbreak(
                new OutbreakId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                OutbreakKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("hamlet"),
                row.getString("disease"),
                OutbreakState.valueOf(row.getString("state")),
                into == null ? null : new OutbreakId(into),
                row.getTimestamp("proposed_at").toInstant(),
                ZoneRepository.instant(row, "confirmed_at"),
                ZoneRepository.instant(row, "ended_at"),
                row.getString("reason"),
                row.getInt("version"),
                row.getInt("cases"),
                row.getObject("first_onset", LocalDate.class),
                row.getObject("last_onset", LocalDate.class),
                ZoneRepository.instant(row, "last_confirmed"));
    }
}
