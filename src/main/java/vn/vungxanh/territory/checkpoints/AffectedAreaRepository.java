package vn.vungxanh.territory.checkpoints;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class AffectedAreaRepository {

    private final JdbcClient sql;

    AffectedAreaRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<AffectedArea> all() {
        return sql.sql("select id, unit_id, level, from_on, to_on, source from checkpoints.affected_areas")
                .query((row, n) -> new AffectedArea(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getInt("unit_id")),
                        AffectedArea.Level.valueOf(row.getString("level")),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class),
                        row.getString("source"),
                        ""))
                .list();
    }

    void add(AffectedArea area, Instant now, String login) {
        sql.sql("""
                insert into checkpoints.affected_areas (id, unit_id, level, from_on, to_on, source, recorded_at, login)
                values (:id, :unit, :level, :from, cast(:to as date), :source, :now, :login)
                """)
                .param("id", area.id())
                .param("unit", area.unit().value())
                .param("level", area.level().name())
                .param("from", area.from())
                .param("to", area.to())
                .param("source", area.source())
                .param("now", Timestamp.from(now))
                .param("login", login)
                .update();
    }

    void end(UUID id, LocalDate lastDay) {
        sql.sql("update checkpoints.affected_areas set to_on = :day where id = :id")
                .param("id", id)
                .param("day", lastDay)
                .update();
    }
}
