package vn.vungxanh.capacity.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.capacity.workforce.TeamKind;
import vn.vungxanh.capacity.workforce.VehicleKind;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository("dispatchRequestRepository")
class RequestRepository {

    private static final String REQUESTS = """
            select r.*, (select coalesce(sum(o.people), 0) from dispatch.orders o
                   where o.request_id = r.id and o.state <> 'CANCELLED') as sent
              from dispatch.requests r
            """;

    private final JdbcClient sql;

    RequestRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(RequestId id, NewRequest request, Instant at, String login) {
        sql.sql("""
                insert into dispatch.requests (id, unit_id, task, people, skill, team_kind, vehicle_kind, urgent, reason,
                    from_on, to_on, asked_at, login)
                values (:id, :unit, :task, :people, :skill, :team, :vehicle, :urgent, :reason, :from, cast(:to as date), :at,
                    :login)
                """)
                .param("id", id.value())
                .param("unit", request.unit().value())
                .param("task", request.task().name())
                .param("people", request.people())
                .param("skill", name(request.skill()))
                .param("team", name(request.team()))
                .param("vehicle", name(request.vehicle()))
                .param("urgent", request.urgent())
                .param("reason", request.reason())
                .param("from", request.from())
                .param("to", request.to())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    boolean answer(RequestId id, int version, Request.State state, String answer, Instant at) {
        return sql.sql("""
                update dispatch.requests set state = :state, answer = :answer, answered_at = :at, version = version + 1
                 where id = :id and version = :version and state = 'OPEN'
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Request> find(RequestId id) {
        return sql.sql(REQUESTS + " where r.id = :id")
                .param("id", id.value())
                .query((row, n) -> request(row))
                .optional();
    }

    List<Request> list(Jurisdiction units, Instant asOf) {
        return sql.sql(REQUESTS + """
                 where r.unit_id between :from and :to and cast(:units as int4multirange) @> r.unit_id and r.asked_at <= :at
                 order by r.state, r.urgent desc, r.asked_at desc limit 300
                """)
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .param("at", asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> request(row))
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Request request(ResultSet row) throws SQLException {
        var skill = row.getString("skill");
        var team = row.getString("team_kind");
        var vehicle = row.getString("vehicle_kind");
        return new Request(
                new RequestId(row.getObject("id", UUID.class)),
                new NewRequest(
                        new UnitId(row.getInt("unit_id")),
                        Task.valueOf(row.getString("task")),
                        row.getInt("people"),
                        skill == null ? null : Skill.valueOf(skill),
                        team == null ? null : TeamKind.valueOf(team),
                        vehicle == null ? null : VehicleKind.valueOf(vehicle),
                        row.getBoolean("urgent"),
                        row.getString("reason"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class)),
                row.getTimestamp("asked_at").toInstant(),
                Request.State.valueOf(row.getString("state")),
                row.getString("answer"),
                OrderRepository.instant(row, "answered_at"),
                row.getInt("sent"),
                row.getInt("version"));
    }
}
