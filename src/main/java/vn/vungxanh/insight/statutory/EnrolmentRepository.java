package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** From which day a province reports by this program. */
@Repository
class EnrolmentRepository {

    private final JdbcClient db;

    EnrolmentRepository(JdbcClient db) {
        this.db = db;
    }

    /** False when the province began before. */
    boolean add(UnitId unit, LocalDate from, Instant at, String by) {
        return db.sql("""
                        insert into statutory.enrolments (unit_id, begins_on, entered_at, entered_by)
                        values (:unit, :from, :at, :by) on conflict do nothing
                        """)
                        .param("unit", unit.value())
                        .param("from", from)
                        .param("at", FormRows.at(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    Map<UnitId, LocalDate> all() {
        var found = new LinkedHashMap<UnitId, LocalDate>();
        db.sql("select unit_id, begins_on from statutory.enrolments order by unit_id")
                .query(row -> {
                    found.put(new UnitId(row.getInt(1)), row.getObject(2, LocalDate.class));
                });
        return found;
    }
}
