package vn.vungxanh.territory.declarations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

/** The queue of red flags and what was done. */
@Repository
class TriageRepository {

    private static final String ITEM = """
            select t.*, d.full_name, d.birth_year, d.hamlet, d.answers ->> 'phone' as phone,
                   d.replaced_at is null and d.withdrawn_at is null as stands,
                   (select count(*) from declarations.deeds e
                     where e.declaration_id = t.declaration_id and e.deed = 'NOT_REACHED') as attempts
              from declarations.triage t join declarations.declarations d on d.id = t.declaration_id
            """;
    private static final String THERE = """
             t.unit_id between :from and :to and :units::int4multirange @> t.unit_id and t.opened_at <= :asOf
               and (:open = (t.closed_at is null or t.closed_at > :asOf))
            """;

    private final JdbcClient sql;

    TriageRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<TriageItem> find(UUID declaration) {
        return sql.sql(ITEM + " where t.declaration_id = :id")
                .param("id", declaration)
                .query((row, n) -> item(row))
                .optional();
    }

    /** The open ones by urgency, then by waiting; of the closed ones the latest first. */
    List<TriageItem> list(Jurisdiction units, boolean open, Instant asOf, int limit, long offset) {
        return there(sql.sql(ITEM + " where" + THERE + """
                 order by case when :open then t.urgency end, case when :open then t.opened_at end, t.closed_at desc,
                          t.declaration_id
                 limit :limit offset :offset
                """), units, open, asOf)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> item(row))
                .list();
    }

    long count(Jurisdiction units, boolean open, Instant asOf) {
        return there(sql.sql("select count(*) from declarations.triage t where" + THERE), units, open, asOf)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Of the open ones. */
    long late(Jurisdiction units, Instant asOf) {
        return there(
                        sql.sql("select count(*) from declarations.triage t where" + THERE
                                + " and t.state = 'OPEN' and t.due_at < :asOf"),
                        units,
                        true,
                        asOf)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static StatementSpec there(StatementSpec query, Jurisdiction units, boolean open, Instant asOf) {
        return query.param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .param("open", open)
                .param("asOf", Timestamp.from(asOf));
    }

    /** Whether it was this version and open. */
    boolean checking(UUID declaration, int version) {
        return sql.sql("""
                update declarations.triage set state = 'CHECKING', version = version + 1
                 where declaration_id = :id and version = :version and state <> 'CLOSED'
                """).param("id", declaration).param("version", version).update() == 1;
    }

    /** @param version null for whatever version it is */
    boolean close(
            UUID declaration,
            @Nullable Integer version,
            Finding finding,
            @Nullable UUID caseId,
            String login,
            Instant now) {
        return sql.sql("""
                update declarations.triage
                   set state = 'CLOSED', finding = :finding, case_id = :case, closed_by = :login, closed_at = :now,
                       version = version + 1
                 where declaration_id = :id and version = coalesce(cast(:version as int), version) and state <> 'CLOSED'
                """)
                        .param("id", declaration)
                        .param("version", version, Types.INTEGER)
                        .param("finding", finding.name())
                        .param("case", caseId, Types.OTHER)
                        .param("login", login)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean reopen(UUID declaration, int version) {
        return sql.sql("""
                update declarations.triage
                   set state = 'CHECKING', finding = null, closed_by = null, closed_at = null, version = version + 1
                 where declaration_id = :id and version = :version and state = 'CLOSED'
                """).param("id", declaration).param("version", version).update() == 1;
    }

    /** What waited under the older declaration waits under the newer one, since then. */
    void goOnWith(UUID older, UUID newer, Instant now) {
        sql.sql("""
                update declarations.triage n set opened_at = least(n.opened_at, o.opened_at), due_at = least(n.due_at, o.due_at)
                  from declarations.triage o
                 where n.declaration_id = :newer and o.declaration_id = :older and o.state <> 'CLOSED'
                """).param("newer", newer).param("older", older).update();
        close(older, null, Finding.CORRECTED, null, "program", now);
    }

    void did(UUID id, UUID declaration, UnitId unit, Deed deed) {
        sql.sql("""
                insert into declarations.deeds (id, declaration_id, unit_id, deed, finding, note, login, at)
                values (:id, :declaration, :unit, :deed, :finding, :note, :login, :at)
                """)
                .param("id", id)
                .param("declaration", declaration)
                .param("unit", unit.value())
                .param("deed", deed.what().name())
                .param("finding", deed.finding() == null ? null : deed.finding().name(), Types.VARCHAR)
                .param("note", deed.note(), Types.VARCHAR)
                .param("login", deed.login())
                .param("at", Timestamp.from(deed.at()))
                .update();
    }

    List<Deed> deeds(UUID declaration) {
        return sql.sql("""
                select deed, finding, note, login, at from declarations.deeds where declaration_id = :id order by at, id
                """)
                .param("id", declaration)
                .query((row, n) -> new Deed(
                        Deed.What.valueOf(row.getString("deed")),
                        row.getString("finding") == null ? null : Finding.valueOf(row.getString("finding")),
                        row.getString("note"),
                        row.getString("login"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static TriageItem item(ResultSet row) throws SQLException {
        var finding = row.getString("finding");
        return new TriageItem(
                row.getObject("declaration_id", UUID.class),
                new UnitId(row.getInt("unit_id")),
                Arrays.asList((String[]) row.getArray("flags").getArray()),
                row.getInt("urgency"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                TriageState.valueOf(row.getString("state")),
                finding == null ? null : Finding.valueOf(finding),
                row.getObject("case_id", UUID.class),
                DeclarationRows.instant(row, "closed_at"),
                row.getString("closed_by"),
                row.getInt("version"),
                row.getString("full_name"),
                row.getInt("birth_year"),
                row.getString("hamlet"),
                row.getString("phone"),
                row.getInt("attempts"),
                row.getBoolean("stands"));
    }
}
