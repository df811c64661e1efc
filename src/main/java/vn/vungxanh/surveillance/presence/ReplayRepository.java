package vn.vungxanh.surveillance.presence;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.surveillance.copresence.EncounterBatch;
import vn.vungxanh.surveillance.copresence.MembershipBatch;
import vn.vungxanh.surveillance.copresence.VisitBatch;

/** The record read again, for the index. Everything here runs inside {@link WholeSight}. */
@Repository
class ReplayRepository {

    private final JdbcClient sql;
    private final LongRead rows;

    ReplayRepository(JdbcClient sql, LongRead rows) {
        this.sql = sql;
        this.rows = rows;
    }

    UUID recordId() {
        return sql.sql("select record_id from presence.position")
                .query(UUID.class)
                .single();
    }

    long lastSequence() {
        return sql.sql("select last_seq from presence.position")
                .query(Long.class)
                .single();
    }

    /** After one number up to another, in their order. */
    VisitBatch visits(long after, long upTo) {
        var batch = new VisitBatch(1024);
        rows.between(
                "select person, place, came, coalesce(went, -1), seq from presence.visits where seq > ? and seq <= ? order by seq",
                row -> batch.add(row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                after,
                upTo);
        return batch;
    }

    EncounterBatch encounters(long after, long upTo) {
        var batch = new EncounterBatch(1024);
        rows.between(
                """
                select first, second, met, seconds, signal, seq from presence.nearness
                 where seq > ? and seq <= ? order by seq
                """,
                row -> batch.add(
                        row.getInt(1), row.getInt(2), row.getLong(3), row.getInt(4), row.getInt(5), row.getLong(6)),
                after,
                upTo);
        return batch;
    }

    MembershipBatch memberships(long after, long upTo) {
        var batch = new MembershipBatch(1024);
        rows.between(
                """
                select person, "group", from_on, to_on, seq from presence.memberships where seq > ? and seq <= ? order by seq
                """,
                row -> {
                    var to = row.getObject(4, LocalDate.class);
                    batch.add(
                            row.getInt(1),
                            row.getInt(2),
                            LongRead.second(row.getObject(3, LocalDate.class)),
                            to == null ? MembershipBatch.NONE : LongRead.second(to.plusDays(1)),
                            row.getLong(5));
                },
                after,
                upTo);
        return batch;
    }
}
