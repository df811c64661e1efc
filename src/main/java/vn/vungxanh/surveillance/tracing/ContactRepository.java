package vn.vungxanh.surveillance.tracing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactRepository {

    private static final int BATCH = 1000;

    record Known(String disease, UUID exposed) {}

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    ContactRepository(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    void add(List<Edge> edges) {
        batches.batchUpdate("""
                insert into tracing.edges (id, disease, from_person, to_person, index_case_id, unit_id, setting,
                    exposed_from, exposed_to, distance_m, duration_min, closed_space, contact_masked, case_masked,
                    body_contact, caring, full_protection, evidence, declared_level, definition, outcome, criterion,
                    close, identified_at, external_ref, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, edges, BATCH, ContactRepository::set);
    }

    private static void set(PreparedStatement row, Edge edge) throws SQLException {
        var contact = edge.contact();
        var exposure = contact.exposure();
        var criterion = edge.verdict().criterion();
        var n = 0;
        row.setObject(++n, edge.id());
        row.setString(++n, edge.disease());
        row.setObject(++n, contact.from());
        row.setObject(++n, contact.to());
        row.setObject(++n, contact.indexCase());
        row.setInt(++n, contact.unit().value());
        row.setString(++n, contact.setting().name());
        row.setObject(++n, exposure.from().atOffset(ZoneOffset.UTC));
        row.setObject(++n, exposure.to() == null ? null : exposure.to().atOffset(ZoneOffset.UTC));
        row.setObject(++n, exposure.distanceM(), Types.NUMERIC);
        row.setObject(++n, exposure.durationMin(), Types.INTEGER);
        row.setObject(++n, exposure.closedSpace(), Types.BOOLEAN);
        row.setObject(++n, exposure.contactMasked(), Types.BOOLEAN);
        row.setObject(++n, exposure.caseMasked(), Types.BOOLEAN);
        row.setObject(++n, exposure.bodyContact(), Types.BOOLEAN);
        row.setObject(++n, exposure.caring(), Types.BOOLEAN);
        row.setObject(++n, exposure.fullProtection(), Types.BOOLEAN);
        row.setString(++n, exposure.evidence().name());
        row.setObject(++n, contact.declaredLevel(), Types.SMALLINT);
        row.setString(++n, edge.verdict().definition().id());
        row.setString(++n, edge.verdict().outcome().name());
        row.setObject(++n, criterion == null ? null : criterion.number(), Types.SMALLINT);
        row.setBoolean(++n, edge.close());
        row.setObject(++n, edge.identifiedAt().atOffset(ZoneOffset.UTC));
        row.setString(++n, contact.externalRef());
        row.setObject(++n, edge.createdAt().atOffset(ZoneOffset.UTC));
        row.setObject(++n, edge.createdBy());
    }

    Set<String> knownRefs(Collection<String> refs) {
        return sql.sql("select external_ref from tracing.edges where external_ref = any (:refs)")
                .param("refs", refs.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .set();
    }

    /** When each of these contacts was first exposed: from then on they may pass the disease on. */
    Map<UUID, Instant> firstExposures(String disease, Collection<UUID> persons) {
        var first = new HashMap<UUID, Instant>();
        sql.sql("""
                select to_person, min(exposed_from) from tracing.edges
                where to_person = any (:persons) and disease = :disease and close and withdrawn_at is null
                    and from_person <> to_person
                group by to_person
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("disease", disease)
                .query((row, n) -> first.put(
                        row.getObject(1, UUID.class),
                        row.getObject(2, java.time.OffsetDateTime.class).toInstant()))
                .list();
        return first;
    }

    /** Inside the caller's jurisdiction. */
    Optional<Known> live(ContactId id) {
        return sql.sql("select disease, to_person from tracing.edges where id = :id and withdrawn_at is null")
                .param("id", id.value())
                .query((row, n) -> new Known(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
    }

    void withdraw(ContactId id, Instant at, UUID by, @Nullable String reason) {
        sql.sql("""
                update tracing.edges set withdrawn_at = :at, withdrawn_by = :by, withdrawn_reason = :reason where id = :id
                """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason, Types.VARCHAR)
                .update();
    }
}
