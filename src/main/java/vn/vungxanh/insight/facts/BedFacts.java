package vn.vungxanh.insight.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.beds.BedBoard;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.insight.levels.Facts;

/** Beds and oxygen by the unit in which they stand. A province without a hospital in the register knows nothing of beds. */
@Component
class BedFacts {

    private final BedBoard board;
    private final Units units;

    BedFacts(BedBoard board, Units units) {
        this.board = board;
        this.units = units;
    }

    List<FactRow> of(Unit province, Instant asOf) {
        var rows = new ArrayList<FactRow>();
        for (var floor : board.board(Scope.ofProgram(province.id(), units), province.id(), asOf)
                .floors()) {
            for (var row : floor.rows()) {
                var has = row.of().capacity();
                if (!row.of().outside() && has != null) {
                    rows.add(new FactRow(
                            row.of().unit().value(),
                            Facts.of(Fact.FREE_BEDS, row.free())
                                    .with(Fact.ICU_BEDS, has.icu())
                                    .with(Fact.OXYGEN_LITRES, has.oxygenLpm())));
                }
            }
        }
        // Elsewhere in the province there are none.
        if (!rows.isEmpty()) {
            for (var unit : units.subtree(province.id())) {
                rows.add(new FactRow(
                        unit.value(),
                        Facts.of(Fact.FREE_BEDS, 0).with(Fact.ICU_BEDS, 0).with(Fact.OXYGEN_LITRES, 0)));
            }
        }
        return rows;
    }
}
