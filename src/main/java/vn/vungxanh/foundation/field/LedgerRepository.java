package vn.vungxanh.foundation.field;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** The ledger of what arrived. The unique id is the guard against counting twice. */
@Repository
class LedgerRepository {

    /** What stands under an id. */
    record Known(UUID id, UUID device, UnitId unit, String hash, String receipt) {}

    private final JdbcClient sql;

    LedgerRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether it is new; waits for whoever writes the same id at this moment. */
    boolean add(Arrival arrival, String outcome, String receipt) {
        return sql.sql("""
                insert into field.items (id, unit_id, device_id, seq, hash, kind, form_version, base, outcome, receipt,
                    captured_at, device_captured_at, author_id, author, sent_by, way, received_at)
                values (:id, :unit, :device, :seq, :hash, :kind, :version, :base, :outcome, :receipt,
                    :captured, :deviceCaptured, :authorId, :author, :sentBy, :way, :now)
                on conflict (id) do nothing
                """)
                        .param("id", arrival.item().id())
                        .param("unit", arrival.unit())
                        .param("device", arrival.item().device())
                        .param("seq", arrival.item().seq())
                        .param("hash", arrival.hash())
                        .param("kind", arrival.kind())
                        .param("version", arrival.item().formVersion())
                        .param("base", arrival.item().base(), Types.BIGINT)
                        .param("outcome", outcome)
                        .param("receipt", receipt)
                        .param("captured", DeviceRepository.utc(arrival.item().capturedAt()))
                        .param("deviceCaptured", DeviceRepository.utc(arrival.deviceCapturedAt()))
                        .param("authorId", arrival.author().staff().value())
                        .param("author", arrival.author().login())
                        .param("sentBy", arrival.sentBy())
                        .param("way", arrival.way().name())
                        .param("now", DeviceRepository.utc(arrival.receivedAt()))
                        .update()
                == 1;
    }

    /** What the room wrote, and the words for as long as they may be compared. */
    void wrote(Arrival arrival, String receiptOf) {
        sql.sql("update field.items set receipt_of = :of where id = :id")
                .param("of", receiptOf)
                .param("id", arrival.item().id())
                .update();
        sql.sql("""
                insert into field.payloads (item_id, unit_id, payload, received_at) values (:id, :unit, :payload, :now)
                """)
                .param("id", arrival.item().id())
                .param("unit", arrival.unit())
                .param("payload", arrival.payload())
                .param("now", DeviceRepository.utc(arrival.receivedAt()))
                .update();
    }

    Optional<Known> find(UUID id) {
        return sql.sql("select id, device_id, unit_id, hash, receipt from field.items where id = :id")
                .param("id", id)
                .query((row, n) -> new Known(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        new UnitId(row.getInt(3)),
                        row.getString(4),
                        row.getString(5)))
                .optional();
    }

    void replaces(Arrival arrival, UUID former) {
        sql.sql("""
                insert into field.replacements (former_id, item_id, unit_id, said_at) values (:former, :id, :unit, :now)
                on conflict do nothing
                """)
                .param("former", former)
                .param("id", arrival.item().id())
                .param("unit", arrival.unit())
                .param("now", DeviceRepository.utc(arrival.receivedAt()))
                .update();
    }

    /** What came in place of that item and was stored. */
    Optional<UUID> replacedBy(UUID former) {
        return sql.sql("select item_id from field.replacements where former_id = :former")
                .param("former", former)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    Optional<String> payload(UUID id) {
        return sql.sql("select payload from field.payloads where item_id = :id")
                .param("id", id)
                .query((row, n) -> row.getString(1))
                .optional();
    }

    long highestSeq(UUID device) {
        return sql.sql("select coalesce(max(seq), 0) from field.items where device_id = :device")
                .param("device", device)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** The same refusal is noted once, however often it is sent. */
    void rejected(SentItem item, UUID device, int unit, String author, String field, String rule, Instant now) {
        sql.sql("""
                insert into field.rejections (item_id, hash, rule, unit_id, device_id, seq, kind, field, author, rejected_at)
                values (:id, :hash, :rule, :unit, :device, :seq, :kind, :field, :author, :now)
                on conflict do nothing
                """)
                .param("id", item.idText())
                .param("hash", item.hash())
                .param("rule", rule)
                .param("unit", unit)
                .param("device", device)
                .param("seq", item.seq(), Types.BIGINT)
                .param("kind", item.kind(), Types.VARCHAR)
                .param("field", field)
                .param("author", author)
                .param("now", DeviceRepository.utc(now))
                .update();
    }

    /** What was refused and has not arrived since, the newest first. */
    List<Refusal> refusals(UUID device, int limit) {
        return sql.sql("""
                select r.item_id, r.seq, r.kind, r.field, r.rule, r.author, r.rejected_at from field.rejections r
                 where r.device_id = :device
                   and not exists (select 1 from field.items i where i.device_id = r.device_id and i.seq = r.seq)
                 order by r.rejected_at desc, r.item_id limit :limit
                """)
                .param("device", device)
                .param("limit", limit)
                .query((row, n) -> new Refusal(
                        row.getString(1),
                        (Long) row.getObject(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        DeviceRepository.at(row, "rejected_at")))
                .list();
    }
}
