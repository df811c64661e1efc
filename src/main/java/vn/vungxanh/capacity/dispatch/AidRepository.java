package vn.vungxanh.capacity.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class AidRepository {

    private final JdbcClient sql;

    AidRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, NewAid aid, Instant at, String login) {
        sql.sql("""
                insert into dispatch.aid (id, unit_id, sender, task, service, skill, people, document, from_on, recorded_at, login)
                values (:id, :unit, :sender, :task, :service, :skill, :people, :document, :from, :at, :login)
                """)
                .param("id", id)
                .param("unit", aid.unit().value())
                .param("sender", aid.sender())
                .param("task", aid.task().name())
                .param("service", aid.service().name())
                .param("skill", aid.skill().name())
                .param("people", aid.people())
                .param("document", aid.document())
                .param("from", aid.from())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    boolean leave(UUID id, int version, LocalDate lastDay) {
        return sql.sql("""
                update dispatch.aid set to_on = :day, version = version + 1 where id = :id and version = :version
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("day", lastDay)
                        .update()
                == 1;
    }

    Optional<Aid.Received> find(UUID id) {
        return sql.sql("select * from dispatch.aid where id = :id")
                .param("id", id)
                .query((row, n) -> received(row))
                .optional();
    }

    List<Aid.Received> list(Jurisdiction units, LocalDate on) {
        return sql.sql("""
                select * from dispatch.aid
                 where unit_id between :from and :to and cast(:units as int4multirange) @> unit_id and from_on <= :day
                 order by to_on nulls first, from_on desc, sender limit 300
                """)
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .param("day", on)
                .query((row, n) -> received(row))
                .list();
    }

    private static Aid.Received received(ResultSet row) throws SQLException {
        return new Aid.Received(
                row.getObject("id", UUID.class),
                new NewAid(
                        new UnitId(row.getInt("unit_id")),
                        row.getString("sender"),
                        Task.valueOf(row.getString("task")),
                        Service.valueOf(row.getString("service")),
                        Skill.valueOf(row.getString("skill")),
                        row.getInt("people"),
                        row.getString("document"),
                        row.getObject("from_on", LocalDate.class)),
                row.getObject("to_on", LocalDate.class),
                row.getInt("version"));
    }
}
