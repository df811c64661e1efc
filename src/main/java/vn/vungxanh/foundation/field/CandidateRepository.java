package vn.vungxanh.foundation.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** What contradicts something else. */
@Repository
class CandidateRepository {

    private final JdbcClient sql;

    CandidateRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The same words for the same id are kept once. */
    void add(
            UUID id,
            Arrival arrival,
            Candidate.Reason reason,
            @Nullable UUID against,
            @Nullable Long version,
            Map<String, FieldPair> fields) {
        var item = arrival.item();
        sql.sql("""
                insert into field.candidates (id, item_id, unit_id, device_id, seq, hash, kind, form_version, base, payload,
                    captured_at, device_captured_at, author_id, author, sent_by, way, received_at, reason, against, version, fields)
                values (:id, :item, :unit, :device, :seq, :hash, :kind, :formVersion, :base, :payload,
                    :captured, :deviceCaptured, :authorId, :author, :sentBy, :way, :now, :reason, :against, :version,
                    cast(:fields as jsonb))
                on conflict (item_id, hash) do nothing
                """)
                .param("id", id)
                .param("item", item.id())
                .param("unit", arrival.unit())
                .param("device", item.device())
                .param("seq", item.seq())
                .param("hash", arrival.hash())
                .param("kind", arrival.kind())
                .param("formVersion", item.formVersion())
                .param("base", item.base(), Types.BIGINT)
                .param("payload", arrival.payload())
                .param("captured", DeviceRepository.utc(item.capturedAt()))
                .param("deviceCaptured", DeviceRepository.utc(arrival.deviceCapturedAt()))
                .param("authorId", arrival.author().staff().value())
                .param("author", arrival.author().login())
                .param("sentBy", arrival.sentBy())
                .param("way", arrival.way().name())
                .param("now", DeviceRepository.utc(arrival.receivedAt()))
                .param("reason", reason.name())
                .param("against", against, Types.OTHER)
                .param("version", version, Types.BIGINT)
                .param("fields", Payloads.JSON.writeValueAsString(fields))
                .update();
    }

    Optional<Candidate> of(UUID item, String hash) {
        return sql.sql("select * from field.candidates where item_id = :item and hash = :hash")
                .param("item", item)
                .param("hash", hash)
                .query((row, n) -> candidate(row))
                .optional();
    }

    Optional<Candidate> find(UUID id) {
        return sql.sql("select * from field.candidates where id = :id")
                .param("id", id)
                .query((row, n) -> candidate(row))
                .optional();
    }

    /** Locked until the decision is written. */
    Optional<Candidate> toDecide(UUID id) {
        return sql.sql("select * from field.candidates where id = :id for update")
                .param("id", id)
                .query((row, n) -> candidate(row))
                .optional();
    }

    List<Candidate> list(boolean decided, int limit, long offset) {
        return sql.sql("""
                select * from field.candidates
                 where unit_id between access.scope_from() and access.scope_to() and (decided_at is not null) = :decided
                 order by case when :decided then decided_at end desc, received_at, id limit :limit offset :offset
                """)
                .param("decided", decided)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> candidate(row))
                .list();
    }

    long count(boolean decided) {
        return sql.sql("""
                select count(*) from field.candidates
                 where unit_id between access.scope_from() and access.scope_to() and (decided_at is not null) = :decided
                """)
                .param("decided", decided)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    void decide(UUID id, Candidate.Decision decision, String by, @Nullable String note, String receipt, Instant now) {
        sql.sql("""
                update field.candidates
                   set decided_at = :now, decided_by = :by, decision = :decision, note = :note, receipt = :receipt
                 where id = :id and decided_at is null
                """)
                .param("id", id)
                .param("decision", decision.name())
                .param("by", by)
                .param("note", note, Types.VARCHAR)
                .param("receipt", receipt)
                .param("now", DeviceRepository.utc(now))
                .update();
    }

    /** The record changed once more while somebody was deciding. */
    void again(UUID id, long version, Map<String, FieldPair> fields) {
        sql.sql("update field.candidates set version = :version, fields = cast(:fields as jsonb) where id = :id")
                .param("id", id)
                .param("version", version)
                .param("fields", Payloads.JSON.writeValueAsString(fields))
                .update();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getInt("unit_id"),
                row.getObject("device_id", UUID.class),
                row.getLong("seq"),
                row.getString("hash"),
                row.getString("kind"),
                row.getInt("form_version"),
                (Long) row.getObject("base"),
                row.getString("payload"),
                DeviceRepository.at(row, "captured_at"),
                DeviceRepository.at(row, "device_captured_at"),
                row.getObject("author_id", UUID.class),
                row.getString("author"),
                row.getString("sent_by"),
                DeviceRepository.at(row, "received_at"),
                Candidate.Reason.valueOf(row.getString("reason")),
                row.getObject("against", UUID.class),
                (Long) row.getObject("version"),
                pairs(Payloads.JSON.readTree(row.getString("fields"))),
                DeviceRepository.instant(row, "decided_at"),
                row.getString("decided_by"),
                decision == null ? null : Candidate.Decision.valueOf(decision),
                row.getString("note"),
                row.getString("receipt"));
    }

    private static Map<String, FieldPair> pairs(JsonNode json) {
        var pairs = new LinkedHashMap<String, FieldPair>();
        for (var each : json.properties()) {
            var pair = each.getValue();
            pairs.put(
                    each.getKey(),
                    new FieldPair(Told.text(pair, "base"), Told.text(pair, "mine"), Told.text(pair, "theirs")));
        }
        return pairs;
    }
}
