package vn.vungxanh.capacity.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class NeedRepository {

    private final JdbcClient sql;

    NeedRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, NewNeed need, Instant at, String login) {
        sql.sql("""
                insert into dispatch.needs (id, unit_id, task, skill, people, note, from_on, to_on, recorded_at, login)
                values (:id, :unit, :task, :skill, :people, :note, :from, cast(:to as date), :at, :login)
                """)
                .param("id", id)
                .param("unit", need.unit().value())
                .param("task", need.task().name())
                .param("skill", need.skill() == null ? null : need.skill().name())
                .param("people", need.people())
                .param("note", need.note())
                .param("from", need.from())
                .param("to", need.to())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    boolean end(UUID id, int version, LocalDate lastDay) {
        return sql.sql("""
                update dispatch.needs set to_on = greatest(from_on, :day), version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("day", lastDay)
                        .update()
                == 1;
    }

    boolean known(UUID id) {
        return sql.sql("select exists (select 1 from dispatch.needs where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    List<Need> list(Jurisdiction units, LocalDate on) {
        return sql.sql("""
                select * from dispatch.needs
                 where unit_id between :from and :to and cast(:units as int4multirange) @> unit_id
                   and from_on <= :day and (to_on is null or to_on >= :day)
                 order by people desc, unit_id, task, id
                """)
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .param("day", on)
                .query((row, n) -> {
                    var skill = row.getString("skill");
                    return new Need(
                            row.getObject("id", UUID.class),
                            new NewNeed(
                                    new UnitId(row.getInt("unit_id")),
                                    Task.valueOf(row.getString("task")),
                                    skill == null ? null : Skill.valueOf(skill),
                                    row.getInt("people"),
                                    row.getString("note"),
                                    row.getObject("from_on", LocalDate.class),
                                    row.getObject("to_on", LocalDate.class)),
                            0,
                            row.getInt("version"));
                })
                .list();
    }
}
