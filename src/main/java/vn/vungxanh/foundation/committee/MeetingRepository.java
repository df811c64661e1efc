package vn.vungxanh.foundation.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.tasks.TaskId;
import vn.vungxanh.kernel.Slice;

@Repository
class MeetingRepository {

    private static final String MEETING = """
            select m.*, (select count(*) from committee.decisions d where d.meeting_id = m.id) as decisions,
                (select count(d.task_id) from committee.decisions d where d.meeting_id = m.id) as tasks
            from committee.meetings m
            """;

    private final JdbcClient db;

    MeetingRepository(JdbcClient db) {
        this.db = db;
    }

    void add(MeetingId id, UnitId unit, String readers, NewMeeting meeting, StaffId by) {
        db.sql("""
                        insert into committee.meetings (id, unit_id, readers, title, starts_at, place, video_link, chair,
                            secretary, agenda, called_by)
                        values (:id, :unit, cast(:readers as int4multirange), :title, :startsAt, :place, :video, :chair,
                            :secretary, :agenda, :by)
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("readers", readers)
                .param("title", meeting.title())
                .param("startsAt", ChannelRepository.at(meeting.startsAt()))
                .param("place", meeting.place())
                .param("video", meeting.video())
                .param("chair", meeting.chair())
                .param("secretary", meeting.secretary())
                .param("agenda", meeting.agenda())
                .param("by", by.value())
                .update();
    }

    Optional<Meeting> find(MeetingId id) {
        return db.sql(MEETING + " where m.id = :id")
                .param("id", id.value())
                .query((row, i) -> meeting(row))
                .optional();
    }

    Slice<Meeting> list(int page, int size) {
        var items = db.sql(MEETING + " order by m.starts_at desc, m.id limit :size offset :offset")
                .param("size", size)
                .param("offset", (page - 1) * size)
                .query((row, i) -> meeting(row))
                .list();
        var total = db.sql("select count(*) from committee.meetings")
                .query(Long.class)
                .single();
        return new Slice<>(items, total, page, size);
    }

    /** False if somebody changed it meanwhile. */
    boolean write(MeetingId id, int version, String minutes) {
        return db.sql("""
                        update committee.meetings set minutes = :minutes, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("minutes", minutes)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void seat(MeetingId id, List<Participant> participants) {
        db.sql("delete from committee.participants where meeting_id = :id")
                .param("id", id.value())
                .update();
        for (var i = 0; i < participants.size(); i++) {
            db.sql("""
                            insert into committee.participants (meeting_id, place, name, attended)
                            values (:id, :place, :name, :attended)
                            """)
                    .param("id", id.value())
                    .param("place", i + 1)
                    .param("name", participants.get(i).name())
                    .param("attended", participants.get(i).attended())
                    .update();
        }
    }

    List<Participant> participants(MeetingId id) {
        return db.sql("select name, attended from committee.participants where meeting_id = :id order by place")
                .param("id", id.value())
                .query((row, i) -> new Participant(row.getString(1), row.getBoolean(2)))
                .list();
    }

    void decide(Decision decision) {
        db.sql("""
                        insert into committee.decisions (id, meeting_id, place, words, unit_id, office, due_on)
                        values (:id, :meeting, (select coalesce(max(place), 0) + 1 from committee.decisions
                            where meeting_id = :meeting), :words, :unit, :office, :due)
                        on conflict do nothing
                        """)
                .param("id", decision.id().value())
                .param("meeting", decision.meeting().value())
                .param("words", decision.words())
                .param("unit", decision.unit() == null ? null : decision.unit().value())
                .param("office", decision.office())
                .param("due", decision.dueOn())
                .update();
    }

    List<Decision> decisions(MeetingId id) {
        return db.sql("select * from committee.decisions where meeting_id = :id order by place")
                .param("id", id.value())
                .query((row, i) -> decision(row))
                .list();
    }

    Optional<Decision> decision(DecisionId id) {
        return db.sql("select * from committee.decisions where id = :id")
                .param("id", id.value())
                .query((row, i) -> decision(row))
                .optional();
    }

    void became(DecisionId id, TaskId task) {
        db.sql("update committee.decisions set task_id = :task where id = :id")
                .param("task", task.value())
                .param("id", id.value())
                .update();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var task = row.getObject("task_id", UUID.class);
        return new Decision(
                new DecisionId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                row.getInt("place"),
                row.getString("words"),
                row.getObject("unit_id") == null ? null : new UnitId(row.getInt("unit_id")),
                row.getString("office"),
                row.getObject("due_on", LocalDate.class),
                task == null ? null : new TaskId(task));
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                row.getString("title"),
                ChannelRepository.instant(row, "starts_at"),
                row.getString("place"),
                row.getString("video_link"),
                row.getString("chair"),
                row.getString("secretary"),
                row.getString("agenda"),
                row.getString("minutes"),
                row.getInt("decisions"),
                row.getInt("tasks"),
                row.getInt("version"));
    }
}
