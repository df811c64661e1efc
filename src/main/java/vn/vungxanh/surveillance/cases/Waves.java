package vn.vungxanh.surveillance.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** From which day the present wave is counted. A unit without a wave of its own counts with the unit above it. */
@Component
public class Waves {

    /** Where nobody has declared a wave, everything since the disease became notifiable counts. */
    private static final LocalDate EVERYTHING = LocalDate.of(2020, 1, 29);

    private final WaveRepository waves;
    private final Units units;
    private final Clock clock;

    Waves(WaveRepository waves, Units units, Clock clock) {
        this.waves = waves;
        this.units = units;
        this.clock = clock;
    }

    /** The first day of the wave that the unit is in at that instant. */
    @Transactional(readOnly = true)
    public LocalDate startOf(String disease, UnitId unit, Instant asOf) {
        var upwards = units.path(unit).stream().map(Unit::id).map(UnitId::value).toList();
        return waves.begun(disease, upwards, Vietnam.dayOf(asOf)).stream()
                .max(Comparator.comparing((WaveRepository.Wave wave) -> upwards.indexOf(wave.unit()))
                        .thenComparing(WaveRepository.Wave::startsOn))
                .map(WaveRepository.Wave::startsOn)
                .orElse(EVERYTHING);
    }

    /** Says that a wave began. The same wave twice is one. */
    @Transactional
    public void declare(String disease, UnitId unit, String name, LocalDate startsOn) {
        waves.add(TimeOrderedId.next(clock), disease, unit, name, startsOn);
    }
}
