package vn.vungxanh.surveillance.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** The raw record. Everything here runs inside {@link WholeSight}. */
@Repository
class RecordRepository {

    private final JdbcClient sql;
    private final DataSource source;

    RecordRepository(JdbcClient sql, DataSource source) {
        this.sql = sql;
        this.source = source;
    }

    /** The number of the first of so many events. Others who write wait here until this transaction ends. */
    long take(int events) {
        return sql.sql("update presence.position set last_seq = last_seq + :events returning last_seq - :events + 1")
                .param("events", events)
                .query(Long.class)
                .single();
    }

    long lastSequence() {
        return sql.sql("select last_seq from presence.position")
                .query(Long.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when one of the ids stands already in its day */
    void addVisits(List<Visit> visits, long firstSeq) {
        copy(
                "copy presence.checkins (seq, came, went, id, person, place) from stdin (format binary)",
                BinaryCopy.visits(visits, visits.size(), firstSeq));
    }

    /** @throws org.springframework.dao.DuplicateKeyException when one of the ids stands already in its day */
    void addNearness(List<Nearness> encounters, long firstSeq) {
        copy(
                "copy presence.encounters (seq, met, id, first, second, seconds, signal) from stdin (format binary)",
                BinaryCopy.nearness(encounters, encounters.size(), firstSeq));
    }

    private void copy(String statement, BinaryCopy rows) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            copy.writeToCopy(rows.bytes(), 0, rows.length());
            copy.endCopy();
        } catch (SQLException e) {
            throw new JdbcTemplate(source).getExceptionTranslator().translate("copy", statement, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    Map<EventId, Event> visits(Collection<EventId> ids) {
        return known(
                ids,
                "select id, person, place, came, went from presence.visits where id = any (:ids)",
                RecordRepository::visitOf);
    }

    Map<EventId, Event> nearness(Collection<EventId> ids) {
        return known(
                ids,
                "select id, first, second, met, seconds, signal from presence.nearness where id = any (:ids)",
                RecordRepository::nearnessOf);
    }

    private interface Reading {
        Event of(ResultSet row) throws SQLException;
    }

    private Map<EventId, Event> known(Collection<EventId> ids, String statement, Reading reading) {
        var known = new HashMap<EventId, Event>();
        sql.sql(statement)
                .param("ids", ids.stream().map(EventId::uuid).toArray(UUID[]::new))
                .query((row, n) -> reading.of(row))
                .list()
                .forEach(event -> known.put(event.id(), event));
        return known;
    }

    private static Visit visitOf(ResultSet row) throws SQLException {
        var went = row.getObject("went", Long.class);
        return new Visit(
                EventId.of(row.getObject("id", UUID.class)),
                row.getInt("person"),
                row.getInt("place"),
                row.getLong("came"),
                went == null ? Visit.OPEN : went);
    }

    private static Nearness nearnessOf(ResultSet row) throws SQLException {
        return new Nearness(
                EventId.of(row.getObject("id", UUID.class)),
                row.getInt("first"),
                row.getInt("second"),
                row.getLong("met"),
                row.getInt("seconds"),
                row.getInt("signal"));
    }

    void openDay(String kind, LocalDate day, Instant at) {
        sql.sql("select presence.open_day(:kind, :day, :at)")
                .param("kind", kind)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> true)
                .single();
    }
}
