package vn.vungxanh.surveillance.chains;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.tracing.Setting;

@Repository
class InfectionRepository {

    private static final String STANDING = "select * from chains.infections where withdrawn_at is null";

    private final JdbcClient sql;

    InfectionRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Two officers at once could each add one half of a circle: statements are written one after another. */
    void oneAtATime() {
        sql.sql("select pg_advisory_xact_lock(hashtext('chains.infections'))")
                .query((row, n) -> true)
                .single();
    }

    void add(Infection infection, String disease, UnitId unit) {
        sql.sql("""
                insert into chains.infections (id, disease, case_id, infector_id, unit_id, certainty, basis, origin, setting,
                    exposed_on, note, stated_at, stated_by)
                values (:id, :disease, :case, :infector, :unit, :certainty, :basis, :origin, :setting, :exposed, :note, :at,
                    :by)
                """)
                .param("id", infection.id().value())
                .param("disease", disease)
                .param("case", infection.infected())
                .param("infector", infection.infector())
                .param("unit", unit.value())
                .param("certainty", infection.certainty().name())
                .param("basis", infection.basis().name())
                .param("origin", infection.origin().name())
                .param(
                        "setting",
                        infection.setting() == null ? null : infection.setting().name(),
                        Types.VARCHAR)
                .param("exposed", infection.exposedOn(), Types.DATE)
                .param("note", infection.note(), Types.VARCHAR)
                .param("at", infection.statedAt().atOffset(ZoneOffset.UTC))
                .param("by", infection.statedBy())
                .update();
    }

    void withdraw(InfectionId id, Instant at, UUID by, String reason) {
        sql.sql("""
                update chains.infections set withdrawn_at = :at, withdrawn_by = :by, withdrawn_reason = :reason
                where id = :id and withdrawn_at is null
                """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    Optional<Infection> standing(InfectionId id) {
        return sql.sql(STANDING + " and id = :id")
                .param("id", id.value())
                .query(InfectionRepository::infection)
                .optional();
    }

    /** The likeliest first. */
    List<Infection> of(UUID infected) {
        return sql.sql(STANDING + """
                 and case_id = :case
                order by array_position(array['CONFIRMED', 'PROBABLE', 'POSSIBLE'], certainty), id
                """)
                .param("case", infected)
                .query(InfectionRepository::infection)
                .list();
    }

    List<Infection> among(Collection<UUID> cases) {
        return sql.sql(STANDING + " and case_id = any (:cases) and infector_id = any (:cases)")
                .param("cases", cases.toArray(UUID[]::new))
                .query(InfectionRepository::infection)
                .list();
    }

    /** Whether the one was infected through the other, over any number of statements. */
    boolean leads(UUID from, UUID to) {
        return sql.sql("""
                with recursive infected (id) as (
                    select cast(:from as uuid)
                    union
                    select i.case_id from infected join chains.infections i on i.infector_id = infected.id
                    where i.withdrawn_at is null)
                select exists (select 1 from infected where id = :to)
                """)
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    private static Infection infection(ResultSet row, int n) throws SQLException {
        var setting = row.getString("setting");
        return new Infection(
                new InfectionId(row.getObject("id", UUID.class)),
                row.getObject("case_id", UUID.class),
                row.getObject("infector_id", UUID.class),
                Certainty.valueOf(row.getString("certainty")),
                Basis.valueOf(row.getString("basis")),
                Origin.valueOf(row.getString("origin")),
                setting == null ? null : Setting.valueOf(setting),
                row.getObject("exposed_on", LocalDate.class),
                row.getString("note"),
                row.getObject("stated_at", OffsetDateTime.class).toInstant(),
                row.getObject("stated_by", UUID.class));
    }
}
