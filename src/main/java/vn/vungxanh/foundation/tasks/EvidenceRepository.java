package vn.vungxanh.foundation.tasks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.platform.attachments.Attachment;

@Repository
class EvidenceRepository {

    private final JdbcClient db;

    EvidenceRepository(JdbcClient db) {
        this.db = db;
    }

    void add(UUID id, TaskId task, Attachment file, StaffId by, Instant at) {
        db.sql("""
                        insert into tasks.files (id, task_id, name, media_type, bytes, added_at, added_by)
                        values (:id, :task, :name, :type, :bytes, :at, :by)
                        """)
                .param("id", id)
                .param("task", task.value())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("bytes", file.bytes())
                .param("at", TaskRepository.at(at))
                .param("by", by.value())
                .update();
    }

    List<TaskFile> of(TaskId task) {
        return db.sql("""
                        select id, name, length(bytes) as bytes, added_at from tasks.files
                        where task_id = :task order by added_at, id
                        """)
                .param("task", task.value())
                .query((row, i) -> new TaskFile(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getLong("bytes"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Attachment> content(TaskId task, UUID file) {
        return db.sql("select name, media_type, bytes from tasks.files where id = :file and task_id = :task")
                .param("file", file)
                .param("task", task.value())
                .query((row, i) -> new Attachment(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }
}
