package vn.vungxanh.territory.declarations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.map.UnitChange;

/** Declarations as they are read. */
@Repository
class DeclarationRepository {

    private static final String LINE = """
            select d.id, d.receipt, d.kind, d.channel, d.unit_id, d.full_name, d.birth_year, d.hamlet, d.flags, d.declared_at,
                   d.replaced_at is null and d.withdrawn_at is null as stands, d.person_id, t.state, t.finding
              from declarations.declarations d left join declarations.triage t on t.declaration_id = d.id
             where\s""";

    private final JdbcClient sql;
    private final JsonMapper json;

    DeclarationRepository(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<Declaration> find(UUID id) {
        return sql.sql("select d.* from declarations.declarations d where d.id = :id")
                .param("id", id)
                .query((row, n) -> DeclarationRows.declaration(json, row))
                .optional();
    }

    Optional<Declaration> withReceipt(String receipt) {
        return sql.sql("select d.* from declarations.declarations d where d.receipt = :receipt")
                .param("receipt", receipt)
                .query((row, n) -> DeclarationRows.declaration(json, row))
                .optional();
    }

    /** What replaced it, if anything did. */
    Optional<Declaration> replacing(UUID earlier) {
        return sql.sql(
                        "select d.* from declarations.declarations d where d.replaces = :id order by d.declared_at limit 1")
                .param("id", earlier)
                .query((row, n) -> DeclarationRows.declaration(json, row))
                .optional();
    }

    /** The latest first; of persons who were merged all of them. */
    List<Declaration> ofPerson(UUID person, int limit) {
        return sql.sql("""
                select d.* from declarations.declarations d
                 where d.person_id in (select p.id from people.published_persons p
                                        where p.id = :person or p.person_id = people.survivor_of(:person))
                 order by d.declared_at desc, d.id desc limit :limit
                """)
                .param("person", person)
                .param("limit", limit)
                .query((row, n) -> DeclarationRows.declaration(json, row))
                .list();
    }

    List<DeclarationLine> lines(DeclarationConditions asked, int limit, long offset) {
        return sql.sql(LINE + asked.sql() + " order by d.declared_at desc, d.id desc limit :limit offset :offset")
                .params(asked.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> line(row))
                .list();
    }

    long count(DeclarationConditions asked) {
        return sql.sql("select count(*) from declarations.declarations d where " + asked.sql())
                .params(asked.params())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** By commune. */
    Map<UnitId, Integer> countByUnit(DeclarationConditions asked) {
        return sql
                .sql("select d.unit_id, count(*) from declarations.declarations d where " + asked.sql()
                        + " group by d.unit_id")
                .params(asked.params())
                .query((row, n) -> Map.entry(new UnitId(row.getInt(1)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By commune and day. */
    List<UnitChange> byDay(DeclarationConditions asked) {
        return sql.sql("select d.unit_id, (d.declared_at at time zone 'Asia/Ho_Chi_Minh')::date as day, count(*)"
                        + " from declarations.declarations d where " + asked.sql() + " group by 1, 2")
                .params(asked.params())
                .query((row, n) ->
                        new UnitChange(row.getInt(1), row.getObject(2, java.time.LocalDate.class), row.getLong(3)))
                .list();
    }

    boolean any(Jurisdiction units) {
        return sql.sql("""
                select exists (select 1 from declarations.declarations d
                 where d.unit_id between :from and :to and cast(:units as int4multirange) @> d.unit_id)
                """)
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private static DeclarationLine line(ResultSet row) throws SQLException {
        var state = row.getString("state");
        var finding = row.getString("finding");
        return new DeclarationLine(
                row.getObject("id", UUID.class),
                ReceiptNumber.shown(row.getString("receipt")),
                Kind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                new UnitId(row.getInt("unit_id")),
                row.getString("full_name"),
                row.getInt("birth_year"),
                row.getString("hamlet"),
                Arrays.asList((String[]) row.getArray("flags").getArray()),
                row.getTimestamp("declared_at").toInstant(),
                row.getBoolean("stands"),
                state == null ? null : TriageState.valueOf(state),
                finding == null ? null : Finding.valueOf(finding),
                row.getObject("person_id", UUID.class));
    }
}
