package vn.vungxanh.foundation.committee;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.platform.attachments.Attachment;

/** Files of messages. */
@Repository
class MessageFileRepository {

    private final JdbcClient db;

    MessageFileRepository(JdbcClient db) {
        this.db = db;
    }

    void attach(MessageId message, UUID id, Attachment file) {
        db.sql("""
                        insert into committee.files (id, message_id, name, media_type, bytes)
                        values (:id, :message, :name, :type, :bytes)
                        """)
                .param("id", id)
                .param("message", message.value())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("bytes", file.bytes())
                .update();
    }

    List<MessageFile> of(MessageId message) {
        return db.sql("select id, name, length(bytes) from committee.files where message_id = :message order by id")
                .param("message", message.value())
                .query((row, i) -> new MessageFile(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)))
                .list();
    }

    Optional<Attachment> find(MessageId message, UUID id) {
        return db.sql("""
                        select name, media_type, bytes from committee.files where id = :id and message_id = :message
                        """)
                .param("id", id)
                .param("message", message.value())
                .query((row, i) -> new Attachment(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }
}
