package vn.vungxanh.foundation.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.directives.DirectiveId;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** Tasks and what happened to them, one at a time. */
@Repository
class TaskRepository {

    static final String TASK = """
            select t.*, told.reminders, told.level
            from tasks.tasks t
            cross join lateral (select count(*) as reminders, coalesce(max(r.level), 0) as level
                from tasks.steps r where r.task_id = t.id and r.kind = 'REMINDED') told
            """;

    private final JdbcClient db;

    TaskRepository(JdbcClient db) {
        this.db = db;
    }

    /** False if its source made it before. */
    boolean add(Task task) {
        return db.sql("""
                        insert into tasks.tasks (id, unit_id, office, person, what, due_at, because, source_room,
                            source_reference, given_at, given_by, from_unit, state, search_key)
                        values (:id, :unit, :office, :person, :what, :dueAt, :because, :room, :reference, :givenAt,
                            :givenBy, :from, :state, :key)
                        on conflict (source_room, source_reference) do nothing
                        """)
                        .param("id", task.id().value())
                        .param("unit", task.to().value())
                        .param("office", task.office())
                        .param("person", value(task.person()))
                        .param("what", task.what())
                        .param("dueAt", at(task.dueAt()))
                        .param(
                                "because",
                                task.because() == null ? null : task.because().value())
                        .param("room", task.source().room())
                        .param("reference", task.source().reference())
                        .param("givenAt", at(task.givenAt()))
                        .param("givenBy", task.givenBy().value())
                        .param("from", task.from().value())
                        .param("state", task.state().name())
                        .param("key", SearchKey.of(task.what() + " " + (task.office() == null ? "" : task.office())))
                        .update()
                == 1;
    }

    Optional<Task> find(TaskId id) {
        return db.sql(TASK + " where t.id = :id")
                .param("id", id.value())
                .query((row, i) -> task(row))
                .optional();
    }

    Optional<Task> of(TaskSource source) {
        return db.sql(TASK + " where t.source_room = :room and t.source_reference = :reference")
                .param("room", source.room())
                .param("reference", source.reference())
                .query((row, i) -> task(row))
                .optional();
    }

    /** False if somebody changed it meanwhile. */
    boolean turn(TaskId id, int version, TaskState to, @Nullable Instant doneAt, Instant dueAt) {
        return db.sql("""
                        update tasks.tasks set state = :state, done_at = :doneAt, due_at = :dueAt, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", to.name())
                        .param("doneAt", doneAt == null ? null : at(doneAt))
                        .param("dueAt", at(dueAt))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False if the program reminded on this level before. */
    boolean step(Task task, TaskStep step) {
        return db.sql("""
                        insert into tasks.steps (id, task_id, unit_id, at, kind, staff_id, words, level, told_unit, news)
                        values (:id, :task, :unit, :at, :kind, :staff, :words, :level, :told, :news)
                        on conflict (task_id, level) do nothing
                        """)
                        .param("id", step.id())
                        .param("task", task.id().value())
                        .param("unit", task.to().value())
                        .param("at", at(step.at()))
                        .param("kind", step.kind().name())
                        .param("staff", step.staff().value())
                        .param("words", step.words())
                        .param("level", step.level())
                        .param("told", step.told() == null ? null : step.told().value())
                        .param("news", step.news())
                        .update()
                == 1;
    }

    Map<UUID, Integer> levels(Collection<UUID> ids) {
        var found = new HashMap<UUID, Integer>();
        db.sql(
                        "select task_id, max(level) from tasks.steps where task_id = any (:ids) and level is not null group by 1")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, i) -> found.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        return found;
    }

    /** The last first. */
    List<TaskStep> steps(TaskId id) {
        return db.sql("select * from tasks.steps where task_id = :id order by at desc, place desc")
                .param("id", id.value())
                .query((row, i) -> new TaskStep(
                        row.getObject("id", UUID.class),
                        instant(row, "at"),
                        StepKind.valueOf(row.getString("kind")),
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        row.getString("words"),
                        (Integer) row.getObject("level"),
                        row.getObject("told_unit") == null ? null : new UnitId(row.getInt("told_unit")),
                        row.getObject("news", UUID.class)))
                .list();
    }

    static Task task(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var because = row.getObject("because", UUID.class);
        return new Task(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("what"),
                new UnitId(row.getInt("unit_id")),
                row.getString("office"),
                person == null ? null : new StaffId(person),
                instant(row, "due_at"),
                because == null ? null : new DirectiveId(because),
                new TaskSource(row.getString("source_room"), row.getString("source_reference")),
                instant(row, "given_at"),
                new StaffId(row.getObject("given_by", UUID.class)),
                new UnitId(row.getInt("from_unit")),
                TaskState.valueOf(row.getString("state")),
                row.getObject("done_at") == null ? null : instant(row, "done_at"),
                row.getInt("reminders"),
                row.getInt("level"),
                row.getInt("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable UUID value(@Nullable StaffId staff) {
        return staff == null ? null : staff.value();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atZone(Vietnam.ZONE).toOffsetDateTime();
    }
}
