package vn.vungxanh.surveillance.laboratories;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class LaboratoryRepository {

    private final JdbcClient sql;

    LaboratoryRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** With what each could do on that day; nothing before its first row. */
    List<Laboratory> all(LocalDate on) {
        return sql.sql("""
                select l.id, l.code, l.name, l.unit_id, l.reference, coalesce(c.single_per_day, 0) as single_per_day,
                       coalesce(c.most_per_day, 0) as most_per_day, coalesce(c.pooled_per_day, 0) as pooled_per_day,
                       coalesce(c.confirmatory_per_day, 0) as confirmatory_per_day, l.kinds, l.active, l.version
                  from laboratories.laboratories l
                  left join lateral (select * from laboratories.capacities d
                                      where d.laboratory_id = l.id and d.valid_from <= :day
                                      order by d.valid_from desc limit 1) c on true
                 order by l.active desc, l.reference, l.name
                """)
                .param("day", Date.valueOf(on))
                .query((row, n) -> new Laboratory(
                        new LaboratoryId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        new UnitId(row.getInt("unit_id")),
                        row.getBoolean("reference"),
                        row.getInt("single_per_day"),
                        row.getInt("most_per_day"),
                        row.getInt("pooled_per_day"),
                        row.getInt("confirmatory_per_day"),
                        Arrays.stream((String[]) row.getArray("kinds").getArray())
                                .map(TestKind::valueOf)
                                .collect(Collectors.toSet()),
                        row.getBoolean("active"),
                        row.getInt("version")))
                .list();
    }

    void add(LaboratoryId id, NewLaboratory described) {
        sql.sql("""
                insert into laboratories.laboratories (id, code, name, unit_id, reference, kinds, active)
                values (:id, :code, :name, :unit, :reference, :kinds, :active)
                """).param("id", id.value()).params(params(described)).update();
    }

    boolean change(LaboratoryId id, int version, NewLaboratory described) {
        return sql.sql("""
                update laboratories.laboratories
                   set code = :code, name = :name, unit_id = :unit, reference = :reference, kinds = :kinds,
                       active = :active, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .params(params(described))
                        .update()
                == 1;
    }

    /** The row of the same day is replaced. */
    void keep(LaboratoryId id, Capacity capacity, Instant at, String login) {
        sql.sql("""
                insert into laboratories.capacities (laboratory_id, valid_from, single_per_day, most_per_day, pooled_per_day,
                    confirmatory_per_day, entered_at, entered_by)
                values (:id, :from, :single, :most, :pooled, :confirmatory, :at, :login)
                on conflict (laboratory_id, valid_from) do update
                    set single_per_day = :single, most_per_day = :most, pooled_per_day = :pooled,
                        confirmatory_per_day = :confirmatory, entered_at = :at, entered_by = :login
                """)
                .param("id", id.value())
                .param("from", Date.valueOf(capacity.validFrom()))
                .param("single", capacity.singlePerDay())
                .param("most", capacity.mostPerDay())
                .param("pooled", capacity.pooledPerDay())
                .param("confirmatory", capacity.confirmatoryPerDay())
                .param("at", Timestamp.from(at))
                .param("login", login)
                .update();
    }

    /** The latest first, future ones too. */
    List<Capacity> capacities(LaboratoryId id) {
        return sql.sql("""
                select valid_from, single_per_day, most_per_day, pooled_per_day, confirmatory_per_day
                  from laboratories.capacities where laboratory_id = :id order by valid_from desc
                """)
                .param("id", id.value())
                .query((row, n) -> new Capacity(
                        row.getDate("valid_from").toLocalDate(),
                        row.getInt("single_per_day"),
                        row.getInt("most_per_day"),
                        row.getInt("pooled_per_day"),
                        row.getInt("confirmatory_per_day")))
                .list();
    }

    private static Map<String, Object> params(NewLaboratory described) {
        return Map.of(
                "code", described.code(),
                "name", described.name(),
                "unit", described.unit().value(),
                "reference", described.reference(),
                "kinds", described.kinds().stream().map(Enum::name).toArray(String[]::new),
                "active", described.active());
    }
}
