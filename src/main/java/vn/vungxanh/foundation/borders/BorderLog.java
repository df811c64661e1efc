package vn.vungxanh.foundation.borders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who brought which file, what was found in it, and what was done with it since. */
@Repository
class BorderLog {

    private final JdbcClient sql;
    private final JsonMapper json;

    BorderLog(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(BorderSet set) {
        var content = set.content();
        sql.sql("""
                insert into borders.imports (id, state, on_day, imported_at, imported_by, file_name, source, features,
                       shapes, corners, bytes, sha256, faults, notes, provinces)
                values (:id, :state, :on, :at, :by, :file, :source, :features,
                       :shapes, :corners, :bytes, :sha256, :faults, :notes, :provinces)
                """)
                .param("id", set.id())
                .param("state", set.state().name())
                .param("on", set.on())
                .param("at", Timestamp.from(set.importedAt()))
                .param("by", set.importedBy())
                .param("file", set.fileName())
                .param("source", set.source())
                .param("features", content.features())
                .param("shapes", content.shapes())
                .param("corners", content.corners())
                .param("bytes", content.bytes())
                .param("sha256", content.sha256())
                .param("faults", content.faults())
                .param("notes", content.notes())
                .param("provinces", set.provinces().toArray(String[]::new))
                .update();
    }

    void add(UUID set, BorderSet.Deed deed) {
        sql.sql("""
                insert into borders.deeds (import_id, became, done_at, done_by, reason)
                values (:set, :became, :at, :by, :reason)
                """)
                .param("set", set)
                .param("became", deed.became().name())
                .param("at", Timestamp.from(deed.at()))
                .param("by", deed.by())
                .param("reason", deed.reason())
                .update();
    }

    List<BorderSet.Deed> deeds(UUID set) {
        return sql.sql("select became, done_at, done_by, reason from borders.deeds where import_id = :set order by n")
                .param("set", set)
                .query((row, n) -> new BorderSet.Deed(
                        BorderSet.State.valueOf(row.getString(1)),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    void addFindings(UUID set, List<BorderProblem> findings) {
        var n = 0;
        for (var each : findings) {
            sql.sql("""
                    insert into borders.findings (import_id, n, rule, noted, feature, unit, details)
                    values (:set, :n, :rule, :noted, :feature, :unit, :details::jsonb)
                    """)
                    .param("set", set)
                    .param("n", n++)
                    .param("rule", each.rule().name())
                    .param("noted", each.rule().isOnlyNoted())
                    .param("feature", each.feature())
                    .param("unit", clean(each.unit()))
                    .param("details", clean(json.writeValueAsString(each.details())))
                    .update();
        }
    }

    /** PostgreSQL keeps no zero character, and whatever stands in a file must not make its report fail. */
    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : text.replace("\u0000", "").replace("\\u0000", "");
    }

    List<BorderProblem> findings(UUID set, int most) {
        return sql.sql("""
                select rule, feature, unit, details from borders.findings
                 where import_id = :set order by noted, feature, n limit :most
                """)
                .param("set", set)
                .param("most", most)
                .query((row, n) -> new BorderProblem(
                        BordersRule.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getString(3),
                        json.readValue(row.getString(4), new TypeReference<List<Object>>() {})))
                .list();
    }

    Optional<BorderSet> find(UUID set) {
        return sql.sql("select * from borders.imports where id = :set")
                .param("set", set)
                .query(BorderLog::set)
                .optional();
    }

    List<BorderSet> recent(int most) {
        return sql.sql("select * from borders.imports order by imported_at desc, id desc limit :most")
                .param("most", most)
                .query(BorderLog::set)
                .list();
    }

    /** Those that some unit of a subtree has its shape of, the uppermost first. */
    List<BorderSet> inForce(int from, int to) {
        return sql.sql("""
                select i.* from borders.imports i
                 where i.state = 'IN_FORCE'
                   and exists (select from borders.shapes s join adminunits.units u using (code, valid_from)
                                where s.import_id = i.id and u.id between :from and :to)
                 order by i.effect_no desc
                """)
                .param("from", from)
                .param("to", to)
                .query(BorderLog::set)
                .list();
    }

    private static BorderSet set(ResultSet row, int n) throws SQLException {
        return new BorderSet(
                row.getObject("id", UUID.class),
                BorderSet.State.valueOf(row.getString("state")),
                row.getObject("on_day", LocalDate.class),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("imported_by"),
                row.getString("file_name"),
                row.getString("source"),
                new BorderSet.Content(
                        row.getInt("features"),
                        row.getInt("shapes"),
                        row.getLong("corners"),
                        row.getLong("bytes"),
                        row.getString("sha256"),
                        row.getInt("faults"),
                        row.getInt("notes")),
                List.of((String[]) row.getArray("provinces").getArray()));
    }
}
