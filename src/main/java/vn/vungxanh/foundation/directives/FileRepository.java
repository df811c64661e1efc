package vn.vungxanh.foundation.directives;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.platform.attachments.Attachment;

@Repository("directivesFileRepository")
class FileRepository {

    private final JdbcClient db;

    FileRepository(JdbcClient db) {
        this.db = db;
    }

    void add(UUID id, DirectiveId document, Attachment file, StaffId by, Instant at) {
        db.sql("""
                        insert into directives.files (id, document_id, name, media_type, bytes, added_at, added_by)
                        values (:id, :document, :name, :type, :bytes, :at, :by)
                        """)
                .param("id", id)
                .param("document", document.value())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("bytes", file.bytes())
                .param("at", DirectiveRepository.at(at))
                .param("by", by.value())
                .update();
    }

    List<DirectiveFile> of(DirectiveId document) {
        return db.sql("""
                        select id, name, media_type, length(bytes) as bytes, added_at from directives.files
                        where document_id = :document order by added_at, id
                        """)
                .param("document", document.value())
                .query((row, i) -> new DirectiveFile(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("bytes"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Attachment> content(DirectiveId document, UUID file) {
        return db.sql("""
                        select name, media_type, bytes from directives.files
                        where id = :file and document_id = :document
                        """)
                .param("file", file)
                .param("document", document.value())
                .query((row, i) -> new Attachment(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }
}
