package vn.vungxanh.surveillance.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WaveRepository {

    private final JdbcClient sql;

    WaveRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param unitCode as the unit was called on the first day */
    record Wave(String disease, String unitCode, LocalDate startsOn) {}

    List<Wave> all() {
        return sql.sql("select disease, unit_code, starts_on from cases.waves")
                .query((row, n) -> new Wave(
                        row.getString("disease"),
                        row.getString("unit_code"),
                        row.getObject("starts_on", LocalDate.class)))
                .list();
    }

    void add(UUID id, Wave wave, String name) {
        sql.sql("""
                insert into cases.waves (id, disease, unit_code, name, starts_on)
                values (:id, :disease, :unit, :name, :startsOn)
                on conflict (disease, unit_code, starts_on) do nothing
                """)
                .param("id", id)
                .param("disease", wave.disease())
                .param("unit", wave.unitCode())
                .param("name", name)
                .param("startsOn", wave.startsOn())
                .update();
    }
}
