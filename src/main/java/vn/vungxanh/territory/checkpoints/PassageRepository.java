package vn.vungxanh.territory.checkpoints;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;

/** Writes passages. */
@Repository
class PassageRepository {

    private final JdbcClient sql;

    PassageRepository(JdbcClient sql) {
        this.sql = sql;
    }

    static UUID traveller(UUID passage, int seat) {
        return UUID.nameUUIDFromBytes((passage + "/" + seat).getBytes(StandardCharsets.UTF_8));
    }

    boolean add(Judged judged, RoadPost post, Scope scope, Instant now) {
        var passage = judged.passage();
        var params = new HashMap<String, @Nullable Object>();
        params.put("id", passage.id());
        params.put("post", post.id().value());
        params.put("unit", post.unit().value());
        params.put("toUnit", id(judged.to()));
        params.put("at", Timestamp.from(passage.at()));
        params.put("now", Timestamp.from(now));
        params.put("direction", passage.direction().name());
        params.put("vehicle", passage.vehicle().name());
        params.put("plate", passage.plate());
        params.put("disinfected", passage.disinfected());
        params.put("fromUnit", id(judged.from()));
        params.put("from", passage.from());
        params.put("to", passage.to());
        params.put("people", judged.people().size());
        params.put("channel", passage.channel().name());
        params.put("hash", passage.contentHash());
        params.put("staff", scope.staff().value());
        params.put("login", scope.login());
        return sql.sql("""
                insert into checkpoints.passages
                    (id, post_id, unit_id, to_unit_id, passed_at, recorded_at, direction, vehicle, plate, disinfected,
                     from_unit_id, from_place, to_place, people, channel, content_hash, staff_id, login)
                values (:id, :post, :unit, cast(:toUnit as int), :at, :now, :direction, :vehicle, cast(:plate as text),
                    :disinfected, cast(:fromUnit as int), :from, :to, :people, :channel, :hash, :staff, :login)
                on conflict (id) do nothing
                """).params(params).update() == 1;
    }

    void add(Judged judged, RoadPost post, int seat) {
        var person = judged.people().get(seat);
        var who = person.traveller();
        var proposed = person.proposed();
        var affected = proposed.affected();
        var params = new HashMap<String, @Nullable Object>();
        params.put("id", traveller(judged.passage().id(), seat));
        params.put("passage", judged.passage().id());
        params.put("unit", post.unit().value());
        params.put("toUnit", id(judged.to()));
        params.put("seat", seat);
        params.put("name", who.name());
        params.put("key", who.name() == null ? null : SearchKey.of(who.name()));
        params.put("year", who.birthYear());
        params.put("sex", who.sex() == null ? null : who.sex().name());
        params.put("number", who.nationalId());
        params.put("phone", who.phone());
        params.put("temperature", who.temperature());
        params.put("symptoms", who.symptoms());
        params.put("stayed", who.stayed());
        params.put("tested", who.testedOn());
        params.put("declaration", who.declaration());
        params.put("affected", affected == null ? null : affected.by().name());
        params.put("affectedUnit", affected == null ? null : affected.unit().value());
        params.put("note", affected == null ? null : affected.note());
        params.put("proposed", proposed.decision().name());
        params.put("rule", proposed.rule().id());
        params.put("decision", person.decision().name());
        params.put("reason", who.reason());
        sql.sql("""
                insert into checkpoints.travellers
                    (id, passage_id, unit_id, to_unit_id, seat, name, name_key, birth_year, sex, national_id, phone,
                     temperature, symptoms, stayed, tested_on, declaration, affected, affected_unit_id, affected_note,
                     proposed, rule, decision, reason)
                values (:id, :passage, :unit, cast(:toUnit as int), :seat, cast(:name as text), cast(:key as text),
                    cast(:year as int), cast(:sex as text), cast(:number as text), cast(:phone as text),
                    cast(:temperature as numeric), :symptoms, :stayed, cast(:tested as date), cast(:declaration as text),
                    cast(:affected as text), cast(:affectedUnit as int), cast(:note as text), :proposed, :rule, :decision,
                    cast(:reason as text))
                """).params(params).update();
    }

    Optional<String> hashOf(UUID id) {
        return sql.sql("select content_hash from checkpoints.passages where id = :id")
                .param("id", id)
                .query((row, n) -> row.getString(1))
                .optional();
    }

    List<Decision> decisions(PassageId id) {
        return sql.sql("select decision from checkpoints.travellers where passage_id = :id order by seat")
                .param("id", id.value())
                .query((row, n) -> Decision.valueOf(row.getString(1)))
                .list();
    }

    Optional<UnitId> unitOf(PassageId id) {
        return sql.sql("select unit_id from checkpoints.passages where id = :id")
                .param("id", id.value())
                .query((row, n) -> new UnitId(row.getInt(1)))
                .optional();
    }

    boolean withdraw(PassageId id, Instant now, String login, String reason) {
        return sql.sql("""
                update checkpoints.passages set withdrawn_at = :now, withdrawn_by = :login, withdrawn_reason = :reason
                 where id = :id and withdrawn_at is null
                """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .param("login", login)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    void link(UUID traveller, UUID person) {
        sql.sql("update checkpoints.travellers set person_id = :person where id = :id")
                .param("id", traveller)
                .param("person", person)
                .update();
    }

    void isolated(UUID traveller, UUID order) {
        sql.sql("update checkpoints.travellers set isolation_id = :order where id = :id")
                .param("id", traveller)
                .param("order", order)
                .update();
    }

    private static @Nullable Integer id(@Nullable Unit unit) {
        return unit == null ? null : (Integer) unit.id().value();
    }
}
