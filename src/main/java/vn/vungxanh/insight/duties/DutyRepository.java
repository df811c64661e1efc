package vn.vungxanh.insight.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

@Repository
class DutyRepository {

    private final JdbcClient db;

    DutyRepository(JdbcClient db) {
        this.db = db;
    }

    List<Duty> all() {
        return db.sql("select * from duties.assignments order by source, holder, unit_id, valid_from")
                .query((row, i) -> duty(row))
                .list();
    }

    Optional<Duty> find(UUID id) {
        return db.sql("select * from duties.assignments where id = :id")
                .param("id", id)
                .query((row, i) -> duty(row))
                .optional();
    }

    void add(UUID id, NewDuty duty, Instant at, String login) {
        try {
            db.sql("""
                    insert into duties.assignments (id, source, holder, unit_id, hours, every_hours, relieved, silent_hours,
                        valid_from, valid_to, basis, assigned_at, assigned_by)
                    values (:id, :source, :holder, :unit, :hours, :every, :relieved, :silent, :from, :to, :basis, :at, :login)
                    """)
                    .param("id", id)
                    .param("source", duty.source())
                    .param("holder", duty.holder().name())
                    .param("unit", duty.within().value())
                    .param(
                            "hours",
                            duty.rhythm().hours().stream()
                                    .map(Integer::shortValue)
                                    .toArray(Short[]::new))
                    .param("every", duty.rhythm().every())
                    .param("relieved", duty.rhythm().asksNothing())
                    .param("silent", duty.silentHours())
                    .param("from", duty.validFrom())
                    .param("to", duty.validTo())
                    .param("basis", duty.basis())
                    .param("at", at(at))
                    .param("login", login)
                    .update();
        } catch (DataIntegrityViolationException taken) {
            throw DutyRule.ALREADY_ASSIGNED.broken();
        }
    }

    boolean end(UUID id, int version, LocalDate last) {
        return db.sql("""
                        update duties.assignments set valid_to = :last, version = version + 1
                        where id = :id and version = :version and (valid_to is null or valid_to >= :last)
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("last", last)
                        .update()
                == 1;
    }

    boolean remove(UUID id, int version) {
        return db.sql("delete from duties.assignments where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void addNothingNew(
            UUID id,
            String source,
            UnitId unit,
            @Nullable UUID keeper,
            Instant at,
            String login,
            @Nullable String note) {
        db.sql("""
                insert into duties.nothing_new (id, source, unit_id, keeper, said_at, said_by, note)
                values (:id, :source, :unit, :keeper, :at, :login, :note)
                """)
                .param("id", id)
                .param("source", source)
                .param("unit", unit.value())
                .param("keeper", keeper)
                .param("at", at(at))
                .param("login", login)
                .param("note", note)
                .update();
    }

    private static Duty duty(ResultSet row) throws SQLException {
        var hours = (Short[]) row.getArray("hours").getArray();
        return new Duty(
                row.getObject("id", UUID.class),
                row.getString("source"),
                Holder.valueOf(row.getString("holder")),
                new UnitId(row.getInt("unit_id")),
                new Rhythm(
                        Arrays.stream(hours).map(Short::intValue).toList(),
                        row.getObject("every_hours", Integer.class)),
                row.getInt("silent_hours"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("basis"),
                row.getObject("assigned_at", OffsetDateTime.class).toInstant(),
                row.getString("assigned_by"),
                row.getInt("version"));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atZone(Vietnam.ZONE).toOffsetDateTime();
    }
}
