package vn.vungxanh.territory.zones;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Writes zones, their extents and what happened to them; the last two are never changed. */
@Repository
class ZoneWriter {

    private final JdbcClient sql;

    ZoneWriter(JdbcClient sql) {
        this.sql = sql;
    }

    record Proposal(
            UnitId unit,
            ZoneKind kind,
            String name,
            String disease,
            @Nullable OutbreakId outbreak) {}

    void propose(ZoneId id, Proposal wanted, Instant at) {
        sql.sql("""
                insert into zones.zones (id, unit_id, kind, name, disease, outbreak_id, state, proposed_at)
                values (:id, :unit, :kind, :name, :disease, :outbreak, 'PROPOSED', :at)
                """)
                .param("id", id.value())
                .param("unit", wanted.unit().value())
                .param("kind", wanted.kind().name())
                .param("name", wanted.name())
                .param("disease", wanted.disease())
                .param("outbreak", value(wanted.outbreak()))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Over a proposal, or as a new row with the same id. */
    void declare(ZoneId id, NewZone zone, @Nullable OutbreakId outbreak, Instant at) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("id", id.value());
        params.put("unit", zone.unit().value());
        params.put("kind", zone.kind().name());
        params.put("name", zone.name());
        params.put("disease", zone.disease());
        params.put("outbreak", value(outbreak));
        params.put("starts", Timestamp.from(zone.startsAt()));
        params.put("ends", zone.plannedEndOn());
        params.put("responsible", zone.responsible());
        params.put("phone", zone.phone());
        params.put("at", Timestamp.from(at));
        params.putAll(document(zone.document()));
        sql.sql("""
                insert into zones.zones (id, unit_id, kind, name, disease, outbreak_id, state, starts_at, planned_end_on,
                    document, document_on, directive_id, responsible, phone, proposed_at, declared_at)
                values (:id, :unit, :kind, :name, :disease, :outbreak, 'DECLARED', :starts, cast(:ends as date), :document,
                    cast(:documentOn as date), cast(:directive as uuid), :responsible, :phone, :at, :at)
                on conflict (id) do update
                   set unit_id = excluded.unit_id, kind = excluded.kind, name = excluded.name,
                       outbreak_id = excluded.outbreak_id, state = 'DECLARED', starts_at = excluded.starts_at,
                       planned_end_on = excluded.planned_end_on, document = excluded.document,
                       document_on = excluded.document_on, directive_id = excluded.directive_id,
                       responsible = excluded.responsible, phone = excluded.phone, declared_at = excluded.declared_at,
                       version = zones.version + 1
                """).params(params).update();
    }

    void lift(ZoneId id, Instant at, LegalDocument document, @Nullable String reason) {
        var params = new HashMap<String, @Nullable Object>(document(document));
        params.put("id", id.value());
        params.put("at", Timestamp.from(at));
        params.put("reason", reason);
        sql.sql("""
                update zones.zones
                   set state = 'LIFTED', lifted_at = :at, lift_document = :document,
                       lift_document_on = cast(:documentOn as date), lift_directive_id = cast(:directive as uuid),
                       reason = cast(:reason as text), version = version + 1
                 where id = :id
                """).params(params).update();
    }

    void reject(ZoneId id, String reason) {
        sql.sql("update zones.zones set state = 'REJECTED', reason = :reason, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("reason", reason)
                .update();
    }

    void touch(ZoneId id) {
        sql.sql("update zones.zones set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Whether the zone had none before. */
    boolean joinOutbreak(ZoneId id, OutbreakId outbreak) {
        return sql.sql("update zones.zones set outbreak_id = :outbreak where id = :id and outbreak_id is null")
                        .param("id", id.value())
                        .param("outbreak", outbreak.value())
                        .update()
                == 1;
    }

    /** When two outbreaks become one, their zones stand under the one that stays. */
    void moveToOutbreak(OutbreakId from, OutbreakId to) {
        sql.sql("update zones.zones set outbreak_id = :to, version = version + 1 where outbreak_id = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    record Laid(
            ZoneId zone,
            UnitId unit,
            Instant from,
            ExtentChecks.Checked checked,
            @Nullable LegalDocument document,
            @Nullable String reason) {}

    void lay(UUID id, Laid laid, Instant recorded, String login) {
        var extent = laid.checked().extent();
        var params = new HashMap<String, @Nullable Object>(document(laid.document()));
        params.put("id", id);
        params.put("zone", laid.zone().value());
        params.put("unit", laid.unit().value());
        params.put("from", Timestamp.from(laid.from()));
        params.put("hamlets", extent.hamlets().toArray(String[]::new));
        params.put("keys", laid.checked().hamletKeys().toArray(String[]::new));
        params.put("households", extent.households().toArray(UUID[]::new));
        params.put("shape", extent.geoJson());
        params.put("area", laid.checked().areaKm2());
        params.put("typedHouseholds", extent.typedHouseholds());
        params.put("typedPeople", extent.typedPeople());
        params.put("reason", laid.reason());
        params.put("recorded", Timestamp.from(recorded));
        params.put("login", login);
        sql.sql("""
                insert into zones.extents (id, zone_id, unit_id, valid_from, hamlets, hamlet_keys, households, shape, area_km2,
                    typed_households, typed_people, document, document_on, reason, recorded_at, login)
                values (:id, :zone, :unit, :from, :hamlets, :keys, :households, cast(:shape as jsonb),
                    cast(:area as double precision), cast(:typedHouseholds as int), cast(:typedPeople as int), :document,
                    cast(:documentOn as date), :reason, :recorded, :login)
                """).params(params).update();
    }

    private static Map<String, @Nullable Object> document(@Nullable LegalDocument document) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("document", document == null ? null : document.reference());
        params.put("documentOn", document == null ? null : document.issuedOn());
        var directive = document == null ? null : document.directive();
        params.put("directive", directive == null ? null : directive.value());
        return params;
    }

    private static @Nullable UUID value(@Nullable OutbreakId id) {
        return id == null ? null : id.value();
    }
}
