package vn.vungxanh.care.treatment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.care.beds.CountsBeds;
import vn.vungxanh.care.beds.Occupancy;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;

/** Counts of beds that are taken, also by patients whom the reader may not see: numbers only leave. */
@Repository
class OccupancyRepository implements CountsBeds {

    private final JdbcClient sql;

    OccupancyRepository(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Occupancy at(Instant when) {
        return counted(sql.sql("select facility_id, bed_kind, taken from treatment.occupancy(:at)")
                .param("at", Timestamp.from(when)));
    }

    @Override
    public Occupancy promised() {
        return counted(sql.sql("select facility_id, bed_kind, taken from treatment.promised()"));
    }

    private static Occupancy counted(JdbcClient.StatementSpec question) {
        Map<FacilityId, Map<BedKind, Integer>> taken = new HashMap<>();
        question.query((row, n) -> taken.computeIfAbsent(
                                new FacilityId(row.getObject("facility_id", UUID.class)),
                                id -> new EnumMap<>(BedKind.class))
                        .put(BedKind.valueOf(row.getString("bed_kind")), row.getInt("taken")))
                .list();
        return new Occupancy(taken);
    }

    @Override
    public List<DayOf> flow(Instant from, Instant until) {
        return sql.sql("select facility_id, day, came, went from treatment.flow(:from, :until)")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, n) -> new DayOf(
                        new FacilityId(row.getObject("facility_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getInt("came"),
                        row.getInt("went")))
                .list();
    }
}
