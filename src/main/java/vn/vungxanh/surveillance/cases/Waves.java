package vn.vungxanh.surveillance.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** From which day the present wave is counted. A unit without a wave of its own counts with the unit above it. */
@Repository
public class Waves {

    /** Where nobody has declared a wave, everything since the disease became notifiable counts. */
    private static final LocalDate EVERYTHING = LocalDate.of(2020, 1, 29);

    private final JdbcClient sql;
    private final Units units;
    private final Clock clock;

    Waves(JdbcClient sql, Units units, Clock clock) {
        this.sql = sql;
        this.units = units;
        this.clock = clock;
    }

    private record Wave(int unit, LocalDate startsOn) {}

    /** The first day of the wave that the unit is in at that instant. */
    @Transactional(readOnly = true)
    public LocalDate startOf(String disease, UnitId unit, Instant asOf) {
        var upwards = units.path(unit).stream().map(Unit::id).map(UnitId::value).toList();
        return sql
                .sql("""
                        select unit_id, starts_on from cases.waves
                         where disease = :disease and unit_id in (:units) and starts_on <= :today
                        """)
                .param("disease", disease)
                .param("units", upwards)
                .param("today", Vietnam.dayOf(asOf))
                .query((row, n) -> new Wave(row.getInt("unit_id"), row.getObject("starts_on", LocalDate.class)))
                .list()
                .stream()
                .max(Comparator.comparing((Wave wave) -> upwards.indexOf(wave.unit()))
                        .thenComparing(Wave::startsOn))
                .map(Wave::startsOn)
                .orElse(EVERYTHING);
    }

    /** Says that a wave began. The same wave twice is one. */
    @Transactional
    public void declare(String disease, UnitId unit, String name, LocalDate startsOn) {
        sql.sql("""
                insert into cases.waves (id, disease, unit_id, name, starts_on)
                values (:id, :disease, :unit, :name, :startsOn)
                on conflict (disease, unit_id, starts_on) do nothing
                """)
                .param("id", newId())
                .param("disease", disease)
                .param("unit", unit.value())
                .param("name", name)
                .param("startsOn", startsOn)
                .update();
    }

    private UUID newId() {
        return TimeOrderedId.next(clock);
    }
}
