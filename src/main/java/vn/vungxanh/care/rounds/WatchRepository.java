package vn.vungxanh.care.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

/** Who is watched. */
@Repository
class WatchRepository {

    private final JdbcClient sql;

    WatchRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Until the end of the transaction nobody else opens or ends watches of many persons. Without it two that bring in the
     * same stays in different orders wait for each other's rows for ever.
     */
    void alone() {
        sql.sql("select pg_advisory_xact_lock(hashtext('rounds.watches'))")
                .query((row, n) -> true)
                .single();
    }

    /** The same, unless somebody else is at it. */
    boolean aloneIfFree() {
        return sql.sql("select pg_try_advisory_xact_lock(hashtext('rounds.watches'))")
                .query(Boolean.class)
                .single();
    }

    /** Whether it is new: the same reference is the same watch. */
    boolean add(UUID id, NewWatch wanted) {
        return sql.sql("""
                insert into rounds.watches (id, person_id, unit_id, disease, reason, reference, site, room, vulnerable, started_at, until_on)
                values (:id, :person, :unit, :disease, :reason, :reference, :site, :room, :vulnerable, :started, :until)
                on conflict (reference) do nothing
                """)
                        .param("id", id)
                        .param("person", wanted.person().value())
                        .param("unit", wanted.unit().value())
                        .param("disease", wanted.disease())
                        .param("reason", wanted.reason().name())
                        .param("reference", wanted.reference())
                        .param("site", wanted.site(), Types.VARCHAR)
                        .param("room", wanted.room(), Types.VARCHAR)
                        .param("vulnerable", wanted.vulnerable())
                        .param("started", utc(wanted.startedAt()))
                        .param("until", wanted.untilOn())
                        .update()
                == 1;
    }

    /** Nobody is visited twice a day: of one person the watch that began last goes on. */
    void replaceOlder(Collection<UUID> persons) {
        sql.sql("""
                update rounds.watches w set ended_at = greatest(n.started_at, w.started_at), ending = 'REPLACED'
                from (select distinct on (person_id) person_id, id, started_at from rounds.watches
                      where person_id = any (:persons) and ended_at is null order by person_id, started_at desc, id desc) n
                where w.person_id = n.person_id and w.id <> n.id and w.ended_at is null
                """).param("persons", persons.toArray(UUID[]::new)).update();
    }

    /** How many ended now; those that had ended before are left as they are. */
    int end(Collection<String> references, Instant at, Ending why) {
        return sql.sql("""
                update rounds.watches set ended_at = greatest(:at, started_at), ending = :why
                where reference = any (:references) and ended_at is null
                """)
                .param("at", utc(at))
                .param("why", why.name())
                .param("references", references.toArray(String[]::new))
                .update();
    }

    Optional<Watch> find(WatchId id) {
        return all(List.of(id)).stream().findFirst();
    }

    List<Watch> all(Collection<WatchId> ids) {
        return sql.sql("select * from rounds.watches where id = any (:ids)")
                .param("ids", ids.stream().map(WatchId::value).toArray(UUID[]::new))
                .query((row, n) -> watch(row))
                .list();
    }

    List<Watch> ofPerson(UUID person) {
        return sql.sql("select * from rounds.watches where person_id = :person order by started_at desc, id desc")
                .param("person", person)
                .query((row, n) -> watch(row))
                .list();
    }

    void mark(WatchId id, boolean vulnerable) {
        sql.sql("update rounds.watches set vulnerable = :vulnerable where id = :id")
                .param("vulnerable", vulnerable)
                .param("id", id.value())
                .update();
    }

    static Watch watch(ResultSet row) throws SQLException {
        var ending = row.getString("ending");
        return new Watch(
                new WatchId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                row.getString("disease"),
                WatchReason.valueOf(row.getString("reason")),
                row.getString("reference"),
                row.getString("site"),
                row.getString("room"),
                row.getBoolean("vulnerable"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_on", LocalDate.class),
                instant(row, "ended_at"),
                ending == null ? null : Ending.valueOf(ending));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
