package vn.vungxanh.territory.zones;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The ten steps as the regulation names them, and as they were ticked for an outbreak. */
@Repository
class OutbreakStepsRepository {

    private final JdbcClient sql;
    private final List<InvestigationStep> all;

    OutbreakStepsRepository(JdbcClient sql) {
        this.sql = sql;
        this.all = ResourceTable.read(
                "zones/steps.csv",
                row -> new InvestigationStep(
                        row.get("id"),
                        Integer.parseInt(row.get("position")),
                        row.get("name_vi"),
                        row.get("name_en"),
                        row.get("source"),
                        false,
                        null,
                        null,
                        null));
    }

    /** In the order of the regulation. */
    List<InvestigationStep> of(OutbreakId outbreak) {
        record Mark(String step, boolean done, @Nullable String note, Instant at, String login) {}
        var latest = new HashMap<String, Mark>();
        sql.sql("select step, done, note, at, login from zones.outbreak_steps where outbreak_id = :id order by at, id")
                .param("id", outbreak.value())
                .query((row, n) -> new Mark(
                        row.getString(1),
                        row.getBoolean(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)))
                .list()
                .forEach(mark -> latest.put(mark.step(), mark));
        var steps = new ArrayList<InvestigationStep>();
        for (var step : all) {
            var mark = latest.get(step.id());
            steps.add(mark == null ? step : step.marked(mark.done(), mark.at(), mark.note(), mark.login()));
        }
        return steps;
    }

    void mark(
            UUID id,
            OutbreakId outbreak,
            UnitId unit,
            String step,
            boolean done,
            @Nullable String note,
            Instant at,
            String login) {
        sql.sql("""
                insert into zones.outbreak_steps (id, outbreak_id, unit_id, step, done, note, at, login)
                values (:id, :outbreak, :unit, :step, :done, :note, :at, :login)
                """)
                .param("id", id)
                .param("outbreak", outbreak.value())
                .param("unit", unit.value())
                .param("step", step)
                .param("done", done)
                .param("note", note)
                .param("at", Timestamp.from(at))
                .param("login", login)
                .update();
    }
}
