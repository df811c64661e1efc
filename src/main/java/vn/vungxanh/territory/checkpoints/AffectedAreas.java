package vn.vungxanh.territory.checkpoints;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The dated list of affected places: what comes with the program, and what offices add. Everybody may know it. */
@Service
@Transactional
public class AffectedAreas {

    private final AffectedAreaRepository added;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    AffectedAreas(AffectedAreaRepository added, Units units, AuditTrail audit, Clock clock) {
        this.added = added;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, the latest first. */
    @Transactional(readOnly = true)
    public List<AffectedArea> all() {
        var all = new ArrayList<AffectedArea>(added.all());
        for (var row : ResourceTable.read("checkpoints/affected_areas.csv")) {
            var from = LocalDate.parse(row.get("valid_from"));
            units.byCode(row.get("code"), from)
                    .ifPresent(unit -> all.add(new AffectedArea(
                            null,
                            unit.id(),
                            AffectedArea.Level.valueOf(row.get("level")),
                            from,
                            DatedRows.day(row, "valid_to"),
                            row.get("source"),
                            row.get("confidence"))));
        }
        all.sort(Comparator.comparing(AffectedArea::from)
                .reversed()
                .thenComparing(area -> area.unit().value()));
        return all;
    }

    public void add(
            Scope scope, UnitId unit, AffectedArea.Level level, LocalDate from, @Nullable LocalDate to, String source) {
        var words = SearchKey.nfc(source);
        CheckpointsRule.SOURCE_MISSING.brokenIf(words.isEmpty());
        CheckpointsRule.TEXT_TOO_LONG.brokenIf(words.length() > 300);
        CheckpointsRule.END_BEFORE_START.brokenIf(to != null && to.isBefore(from));
        var id = TimeOrderedId.next(clock);
        added.add(new AffectedArea(id, unit, level, from, to, words, ""), clock.instant(), scope.login());
        audit.wrote(scope, "checkpoints.audit.area", id, units.get(unit).code() + " " + level);
    }

    public void end(Scope scope, UUID id, LocalDate lastDay) {
        var area = added.all().stream()
                .filter(each -> id.equals(each.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("area"));
        CheckpointsRule.END_BEFORE_START.brokenIf(lastDay.isBefore(area.from()));
        added.end(id, lastDay);
        audit.wrote(scope, "checkpoints.audit.areaEnded", id, null);
    }
}
