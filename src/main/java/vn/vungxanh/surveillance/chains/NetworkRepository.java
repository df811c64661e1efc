package vn.vungxanh.surveillance.chains;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.tracing.Setting;

/** Close contacts, as the tracing room publishes them and as far as the transaction reaches. */
@Repository
class NetworkRepository {

    /** @param unit where the exposed person lives */
    record Meeting(UUID from, UUID to, UnitId unit, LocalDate on, Setting setting, String evidence) {}

    private static final String CLOSE = """
            select from_person, to_person, unit_id, setting, evidence,
                (exposed_from at time zone 'Asia/Ho_Chi_Minh')::date as exposed_on
            from tracing.published_edges where close and disease = :disease
            """;

    private final JdbcClient sql;

    NetworkRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Meeting> between(String disease, LocalDate from, LocalDate to) {
        return sql.sql(CLOSE + """
                 and exposed_from >= cast(:from as date)::timestamp at time zone 'Asia/Ho_Chi_Minh'
                and exposed_from < (cast(:to as date) + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
                """)
                .param("disease", disease)
                .param("from", from)
                .param("to", to)
                .query(NetworkRepository::meeting)
                .list();
    }

    /** Everybody whom these met. */
    List<Meeting> from(String disease, Collection<UUID> persons) {
        return sql.sql(CLOSE + " and from_person = any (:persons)")
                .param("disease", disease)
                .param("persons", persons.toArray(UUID[]::new))
                .query(NetworkRepository::meeting)
                .list();
    }

    Map<UUID, Integer> levels(String disease, Collection<UUID> persons) {
        var levels = new HashMap<UUID, Integer>();
        sql.sql("""
                select person_id, level from tracing.published_levels
                where disease = :disease and person_id = any (:persons) and level is not null
                """)
                .param("disease", disease)
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> levels.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        return levels;
    }

    private static Meeting meeting(ResultSet row, int n) throws SQLException {
        return new Meeting(
                row.getObject("from_person", UUID.class),
                row.getObject("to_person", UUID.class),
                new UnitId(row.getInt("unit_id")),
                row.getObject("exposed_on", LocalDate.class),
                Setting.valueOf(row.getString("setting")),
                row.getString("evidence"));
    }
}
