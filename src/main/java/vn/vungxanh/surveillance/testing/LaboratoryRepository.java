package vn.vungxanh.surveillance.testing;

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

    List<Laboratory> all() {
        return sql.sql("""
                select id, code, name, unit_id, reference, single_per_day, most_per_day, pooled_per_day, confirmatory_per_day,
                       kinds, active, version
                  from testing.laboratories order by active desc, reference, name
                """)
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
                insert into testing.laboratories (id, code, name, unit_id, reference, single_per_day, most_per_day,
                    pooled_per_day, confirmatory_per_day, kinds, active)
                values (:id, :code, :name, :unit, :reference, :single, :most, :pooled, :confirmatory, :kinds, :active)
                """).param("id", id.value()).params(params(described)).update();
    }

    boolean change(LaboratoryId id, int version, NewLaboratory described) {
        return sql.sql("""
                update testing.laboratories
                   set code = :code, name = :name, unit_id = :unit, reference = :reference, single_per_day = :single,
                       most_per_day = :most, pooled_per_day = :pooled, confirmatory_per_day = :confirmatory, kinds = :kinds,
                       active = :active, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .params(params(described))
                        .update()
                == 1;
    }

    private static Map<String, Object> params(NewLaboratory described) {
        return Map.of(
                "code", described.code(),
                "name", described.name(),
                "unit", described.unit().value(),
                "reference", described.reference(),
                "single", described.singlePerDay(),
                "most", described.mostPerDay(),
                "pooled", described.pooledPerDay(),
                "confirmatory", described.confirmatoryPerDay(),
                "kinds", described.kinds().stream().map(Enum::name).toArray(String[]::new),
                "active", described.active());
    }
}
