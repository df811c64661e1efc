package vn.vungxanh.foundation.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;

/** Lists and counts of tasks as they stood at an instant: the state is that of the last step until then. */
@Repository("tasksStandingRepository")
class StandingRepository {

    private static final String STOOD = """
            with stood as (
                select t.id, t.unit_id, t.office, t.person, t.what, t.due_at, t.because, t.source_room,
                    t.source_reference, t.given_at, t.given_by, t.from_unit, t.version, t.search_key,
                    case last.kind when 'GIVEN' then 'OPEN' when 'RETURNED' then 'OPEN' else last.kind end as state,
                    (select max(d.at) from tasks.steps d
                        where d.task_id = t.id and d.kind = 'DONE' and d.at <= :asOf) as done_at,
                    told.reminders, told.level
                from tasks.tasks t
                cross join lateral (
                    select count(*) as reminders, coalesce(max(r.level), 0) as level from tasks.steps r
                    where r.task_id = t.id and r.kind = 'REMINDED' and r.at <= :asOf) told
                join lateral (
                    select s.kind from tasks.steps s
                    where s.task_id = t.id and s.at <= :asOf
                      and s.kind in ('GIVEN', 'DONE', 'RETURNED', 'CONFIRMED', 'WITHDRAWN')
                    order by s.at desc, s.place desc limit 1) last on true
                where cast(:units as int4multirange) @> t.unit_id)
            """;

    private static final String CHOSEN = """
            from stood
            where case cast(:show as text)
                    when 'OWED' then state = 'OPEN'
                    when 'LATE' then state = 'OPEN' and due_at < :asOf
                    when 'TODAY' then state = 'OPEN' and due_at >= :asOf and due_at < :tomorrow
                    when 'WAITING' then state = 'DONE'
                    when 'CONFIRMED' then state = 'CONFIRMED'
                    else true end
              and (cast(:dueBefore as timestamptz) is null or due_at < :dueBefore)
              and (cast(:person as uuid) is null or person = :person)
              and (cast(:because as uuid) is null or because = :because)
              and (cast(:room as text) is null or source_room = :room)
              and search_key like :words
            """;

    private final JdbcClient db;

    StandingRepository(JdbcClient db) {
        this.db = db;
    }

    Slice<Task> list(TaskFilter filter, String units, int page, int size) {
        var items = of(STOOD + "select * " + CHOSEN + """
                        order by state <> 'OPEN', due_at, id limit :size offset :offset
                        """, filter, units)
                .param("size", size)
                .param("offset", (page - 1) * size)
                .query((row, i) -> TaskRepository.task(row))
                .list();
        var total = of(STOOD + "select count(*) " + CHOSEN, filter, units)
                .query(Long.class)
                .single();
        return new Slice<>(items, total, page, size);
    }

    /** Of each unit by itself. */
    Map<UnitId, TaskCounts> counts(TaskFilter filter, String units) {
        var counts = new LinkedHashMap<UnitId, TaskCounts>();
        of(STOOD + """
                        select unit_id,
                            count(*) filter (where state = 'OPEN') as owed,
                            count(*) filter (where state = 'OPEN' and due_at < :asOf) as late,
                            count(*) filter (where state = 'OPEN' and due_at >= :asOf and due_at < :tomorrow) as today,
                            count(*) filter (where state = 'DONE') as waiting,
                            count(*) filter (where state = 'CONFIRMED') as confirmed,
                            count(*) filter (where state = 'CONFIRMED' and done_at > due_at) as confirmed_late
                        """ + CHOSEN + " group by unit_id order by unit_id", filter.showing(TaskFilter.Show.ALL), units)
                .query((row, i) -> counts.put(
                        new UnitId(row.getInt("unit_id")),
                        new TaskCounts(
                                row.getLong("owed"),
                                row.getLong("late"),
                                row.getLong("today"),
                                row.getLong("waiting"),
                                row.getLong("confirmed"),
                                row.getLong("confirmed_late"))))
                .list();
        return counts;
    }

    private JdbcClient.StatementSpec of(String sql, TaskFilter filter, String units) {
        var tomorrow = Vietnam.startOf(Vietnam.dayOf(filter.asOf()).plusDays(1));
        return db.sql(sql)
                .param("asOf", TaskRepository.at(filter.asOf()))
                .param("tomorrow", TaskRepository.at(tomorrow))
                .param("units", units)
                .param("show", filter.show().name())
                .param("dueBefore", dayAfter(filter.due()))
                .param(
                        "person",
                        filter.person() == null ? null : filter.person().value())
                .param(
                        "because",
                        filter.because() == null ? null : filter.because().value())
                .param("room", filter.room())
                .param("words", "%" + (filter.words() == null ? "" : SearchKey.of(filter.words())) + "%");
    }

    private static @Nullable OffsetDateTime dayAfter(@Nullable LocalDate due) {
        return due == null ? null : TaskRepository.at(Vietnam.startOf(due.plusDays(1)));
    }

    /** Tasks that are owed and due before an instant, wherever they are: for the program's own reminders. */
    List<Task> owedBefore(Instant due) {
        return db.sql(TaskRepository.TASK + " where t.state = 'OPEN' and t.due_at < :due order by t.due_at limit 5000")
                .param("due", TaskRepository.at(due))
                .query((row, i) -> TaskRepository.task(row))
                .list();
    }
}
