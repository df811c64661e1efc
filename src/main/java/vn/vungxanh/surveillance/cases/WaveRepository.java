package vn.vungxanh.surveillance.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class WaveRepository {

    private final JdbcClient sql;

    WaveRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Wave(int unit, LocalDate startsOn) {}

    List<Wave> begun(String disease, Collection<Integer> units, LocalDate by) {
        return sql.sql("""
                select unit_id, starts_on from cases.waves
                 where disease = :disease and unit_id in (:units) and starts_on <= :by
                """)
                .param("disease", disease)
                .param("units", units)
                .param("by", by)
                .query((row, n) -> new Wave(row.getInt("unit_id"), row.getObject("starts_on", LocalDate.class)))
                .list();
    }

    void add(UUID id, String disease, UnitId unit, String name, LocalDate startsOn) {
        sql.sql("""
                insert into cases.waves (id, disease, unit_id, name, starts_on)
                values (:id, :disease, :unit, :name, :startsOn)
                on conflict (disease, unit_id, starts_on) do nothing
                """)
                .param("id", id)
                .param("disease", disease)
                .param("unit", unit.value())
                .param("name", name)
                .param("startsOn", startsOn)
                .update();
    }
}
