package vn.vungxanh.surveillance.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/**
 * From which day the present wave is counted: the only register of it, for screens, lists and reports. A unit without a
 * wave of its own counts with the unit above it.
 */
@Component
public class Waves {

    /** Where nobody has declared a wave, everything since the disease became notifiable counts. */
    private static final LocalDate EVERYTHING = LocalDate.of(2020, 1, 29);

    private final WaveRepository waves;
    private final Units units;
    private final Clock clock;
    private final Object reading = new Object();
    private @Nullable List<WaveRepository.Wave> known;

    Waves(WaveRepository waves, Units units, Clock clock) {
        this.waves = waves;
        this.units = units;
        this.clock = clock;
    }

    /** The first day of the wave that the unit is in at that instant. */
    @Transactional(readOnly = true)
    public LocalDate startOf(String disease, UnitId unit, Instant asOf) {
        var upwards = units.path(unit);
        var day = Vietnam.dayOf(asOf);
        return all().stream()
                .filter(wave ->
                        wave.disease().equals(disease) && !wave.startsOn().isAfter(day))
                .filter(wave -> above(upwards, wave) >= 0)
                .max(Comparator.comparingInt((WaveRepository.Wave wave) -> above(upwards, wave))
                        .thenComparing(WaveRepository.Wave::startsOn))
                .map(WaveRepository.Wave::startsOn)
                .orElse(EVERYTHING);
    }

    /** Says that a wave began. The same wave twice is one. */
    @Transactional
    public void declare(String disease, UnitId unit, String name, LocalDate startsOn) {
        var wave = new WaveRepository.Wave(disease, units.get(unit).code(), startsOn);
        waves.add(TimeOrderedId.next(clock), wave, name);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    /** How far down the path the wave's unit stands; -1 for a place that only had its code at another time. */
    private int above(List<Unit> upwards, WaveRepository.Wave wave) {
        for (var i = 0; i < upwards.size(); i++) {
            var unit = upwards.get(i);
            if (unit.code().equals(wave.unitCode())
                    && units.byCode(wave.unitCode(), wave.startsOn())
                            .filter(then -> then.id().equals(unit.id()))
                            .isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** Whoever reads while a wave is being declared waits, so that nobody keeps an older register than was committed. */
    private List<WaveRepository.Wave> all() {
        synchronized (reading) {
            if (known == null) {
                known = waves.all();
            }
            return known;
        }
    }

    private void forget() {
        synchronized (reading) {
            known = null;
        }
    }
}
