package vn.vungxanh.capacity.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class TrainingRepository {

    private final JdbcClient sql;

    TrainingRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, NewTraining training, Instant at, String login) {
        sql.sql("""
                insert into dispatch.trainings (id, unit_id, kind, title, place, organiser, held_on, hours, result, passed,
                    recorded_at, login)
                values (:id, :unit, :kind, :title, :place, :organiser, :held, cast(:hours as int), :result,
                    cast(:passed as int), :at, :login)
                """)
                .param("id", id)
                .param("unit", training.unit().value())
                .param("kind", training.kind().name())
                .param("title", training.title())
                .param("place", training.place())
                .param("organiser", training.organiser())
                .param("held", training.heldOn())
                .param("hours", training.hours())
                .param("result", training.result())
                .param("passed", training.passed())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .update();
        training.participants()
                .forEach((service, people) -> sql.sql("""
                        insert into dispatch.participants (training_id, unit_id, service, people)
                        values (:id, :unit, :service, :people)
                        """)
                        .param("id", id)
                        .param("unit", training.unit().value())
                        .param("service", service.name())
                        .param("people", people)
                        .update());
    }

    void find(UUID id, UUID training, UnitId unit, Training.Finding finding) {
        sql.sql("""
                insert into dispatch.findings (id, training_id, unit_id, finding, measure, owner, due_on)
                values (:id, :training, :unit, :finding, :measure, :owner, :due)
                """)
                .param("id", id)
                .param("training", training)
                .param("unit", unit.value())
                .param("finding", finding.finding())
                .param("measure", finding.measure())
                .param("owner", finding.owner())
                .param("due", finding.dueOn())
                .update();
    }

    boolean mend(UUID finding, int version, LocalDate day, String outcome) {
        return sql.sql("""
                update dispatch.findings set done_on = :day, outcome = :outcome, version = version + 1
                 where id = :id and version = :version and done_on is null
                """)
                        .param("id", finding)
                        .param("version", version)
                        .param("day", day)
                        .param("outcome", outcome)
                        .update()
                == 1;
    }

    Optional<Training> open(UUID id) {
        return withParts(sql.sql("select * from dispatch.trainings where id = :id")
                        .param("id", id)
                        .query((row, n) -> training(row))
                        .list())
                .stream()
                .findFirst();
    }

    List<Training> list(Jurisdiction units, LocalDate on) {
        return withParts(sql.sql("""
                select * from dispatch.trainings
                 where unit_id between :from and :to and cast(:units as int4multirange) @> unit_id and held_on <= :day
                 order by held_on desc, title limit 300
                """)
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .param("day", on)
                .query((row, n) -> training(row))
                .list());
    }

    private List<Training> withParts(List<Training> trainings) {
        if (trainings.isEmpty()) {
            return trainings;
        }
        var ids = trainings.stream().map(Training::id).toList();
        var people = participants(ids);
        var findings = findings(ids);
        return trainings.stream()
                .map(each -> new Training(
                        each.id(),
                        new NewTraining(
                                each.facts().unit(),
                                each.facts().kind(),
                                each.facts().title(),
                                each.facts().place(),
                                each.facts().organiser(),
                                each.facts().heldOn(),
                                each.facts().hours(),
                                people.getOrDefault(each.id(), Map.of()),
                                each.facts().passed(),
                                each.facts().result()),
                        findings.getOrDefault(each.id(), List.of()),
                        each.version()))
                .toList();
    }

    private Map<UUID, Map<Service, Integer>> participants(Collection<UUID> ids) {
        var all = new HashMap<UUID, Map<Service, Integer>>();
        sql.sql("select * from dispatch.participants where training_id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> all.computeIfAbsent(
                                row.getObject("training_id", UUID.class), id -> new EnumMap<>(Service.class))
                        .put(Service.valueOf(row.getString("service")), row.getInt("people")))
                .list();
        return all;
    }

    private Map<UUID, List<Training.Finding>> findings(Collection<UUID> ids) {
        var all = new HashMap<UUID, List<Training.Finding>>();
        sql.sql("select * from dispatch.findings where training_id in (:ids) order by due_on, id")
                .param("ids", ids)
                .query((row, n) -> all.computeIfAbsent(
                                row.getObject("training_id", UUID.class), id -> new ArrayList<>())
                        .add(new Training.Finding(
                                row.getObject("id", UUID.class),
                                row.getString("finding"),
                                row.getString("measure"),
                                row.getString("owner"),
                                row.getObject("due_on", LocalDate.class),
                                row.getObject("done_on", LocalDate.class),
                                row.getString("outcome"),
                                row.getInt("version"))))
                .list();
        return all;
    }

    private static Training training(ResultSet row) throws SQLException {
        return new Training(
                row.getObject("id", UUID.class),
                new NewTraining(
                        new UnitId(row.getInt("unit_id")),
                        NewTraining.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("place"),
                        row.getString("organiser"),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("hours", Integer.class),
                        Map.of(),
                        row.getObject("passed", Integer.class),
                        row.getString("result")),
                List.of(),
                row.getInt("version"));
    }
}
