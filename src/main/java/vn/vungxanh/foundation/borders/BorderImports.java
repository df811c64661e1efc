package vn.vungxanh.foundation.borders;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Official borders, brought by an administrator as GeoJSON: all of a file or nothing. */
@Service
@Transactional
public class BorderImports {

    private final BorderRepository borders;
    private final Atlas atlas;
    private final Units units;
    private final Clock clock;

    BorderImports(BorderRepository borders, Atlas atlas, Units units, Clock clock) {
        this.borders = borders;
        this.atlas = atlas;
        this.units = units;
        this.clock = clock;
    }

    public record Past(UUID id, Instant importedAt, String importedBy, String fileName, String source, int shapes) {}

    /** Whether a province has official borders on a day, and of how many communes. */
    public record State(Unit province, boolean schematic, int shapes) {}

    /** @param on the day whose units the codes mean: codes are used again after a reform */
    @Transactional(readOnly = true)
    public BorderReport check(InputStream file, LocalDate on) {
        var checks = new BorderChecks(units, on, BorderFile.read(file));
        return BorderReport.of(checks.good.size(), false, checks.problems);
    }

    /** @param source whose survey it is, under which terms: shown wherever it matters */
    public BorderReport load(InputStream file, LocalDate on, String fileName, String source, String login) {
        BordersRule.SOURCE_NEEDED.brokenIf(source.isBlank());
        var checks = new BorderChecks(units, on, BorderFile.read(file));
        var report = BorderReport.of(checks.good.size(), true, checks.problems);
        if (!report.good()) {
            return BorderReport.of(checks.good.size(), false, checks.problems);
        }
        var past = new Past(
                TimeOrderedId.next(clock), clock.instant(), login, fileName, source.strip(), checks.good.size());
        borders.add(past);
        checks.good.forEach((unit, drawn) -> borders.put(unit, drawn.shape(), Flat.areaKm2(drawn.shape()), past.id()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                atlas.forget();
            }
        });
        return report;
    }

    @Transactional(readOnly = true)
    public List<Past> recent(int most) {
        return borders.recent(most);
    }

    /** Of the province that a unit lies in, under every tree in which its code meant one. */
    @Transactional(readOnly = true)
    public List<State> states(Unit unit) {
        return units.everyUnitWithCode(units.path(unit.id()).get(0).code()).stream()
                .map(province -> new State(
                        province,
                        atlas.isSchematic(province),
                        atlas.sheet(province).shapes().size()))
                .toList();
    }

    @Transactional(readOnly = true)
    public LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }
}
