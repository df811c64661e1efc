package vn.vungxanh.surveillance.presence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.surveillance.copresence.DayDigest;
import vn.vungxanh.surveillance.copresence.Evidence;
import vn.vungxanh.surveillance.copresence.MembershipBatch;

/** What the record adds up to, to be compared with the index. Everything here runs inside {@link WholeSight}. */
@Repository
class DigestRepository {

    private final JdbcClient sql;
    private final LongRead rows;

    DigestRepository(JdbcClient sql, LongRead rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Days with events of this kind, the earliest first. */
    List<LocalDate> days(String kind) {
        return sql.sql("select day from presence.days where kind = :kind order by day")
                .param("kind", kind)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /** Of several check-ins with one person, place and second, or encounters of one pair and second, the latest counts. */
    DayDigest digest(Evidence kind, LocalDate day) {
        var sum = new long[2];
        if (kind == Evidence.VISITS) {
            rows.between(
                    """
                    select distinct on (person, place, came) person, place, came, coalesce(went, -1) from presence.visits
                     where came >= ? and came < ? order by person, place, came, seq desc
                    """,
                    row -> {
                        sum[0]++;
                        sum[1] += DayDigest.of(row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4));
                    },
                    LongRead.second(day),
                    LongRead.second(day.plusDays(1)));
        } else {
            rows.between(
                    """
                    select distinct on (least(first, second), greatest(first, second), met)
                           least(first, second), greatest(first, second), met, met + seconds, signal
                      from presence.nearness where met >= ? and met < ?
                     order by least(first, second), greatest(first, second), met, seq desc
                    """,
                    row -> {
                        sum[0]++;
                        sum[1] += DayDigest.with(
                                DayDigest.of(row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4)),
                                row.getInt(5));
                    },
                    LongRead.second(day),
                    LongRead.second(day.plusDays(1)));
        }
        return new DayDigest(day.toEpochDay(), sum[0], sum[1]);
    }

    /** Those that end after this second, by the day on which they begin: the index drops the others when it is sealed. */
    List<DayDigest> memberships(long endsAfter) {
        var days = new TreeMap<Long, long[]>();
        sql.sql("select person, \"group\", from_on, to_on from presence.memberships")
                .query(row -> {
                    var from = row.getObject(3, LocalDate.class);
                    var to = row.getObject(4, LocalDate.class);
                    var end = to == null ? MembershipBatch.NONE : LongRead.second(to.plusDays(1));
                    if (to == null || end > endsAfter) {
                        var day = days.computeIfAbsent(from.toEpochDay(), none -> new long[2]);
                        day[0]++;
                        day[1] += DayDigest.of(row.getInt(1), row.getInt(2), LongRead.second(from), end);
                    }
                });
        var digests = new ArrayList<DayDigest>();
        days.forEach((day, sum) -> digests.add(new DayDigest(day, sum[0], sum[1])));
        return digests;
    }
}
