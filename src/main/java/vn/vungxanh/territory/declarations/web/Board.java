package vn.vungxanh.territory.declarations.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.declarations.DeclarationAddress;
import vn.vungxanh.territory.declarations.DeclarationFilter;
import vn.vungxanh.territory.declarations.DeclarationFilter.Show;
import vn.vungxanh.territory.declarations.DeclarationQueries;
import vn.vungxanh.territory.declarations.Triage;

/** The numbers above the list, each with the address of exactly what it counts. */
@Component
public class Board {

    /** A number and its list. */
    public record Tile(long count, String href) {}

    /** The numbers of one unit. */
    public record Row(Tile today, Tile flagged, Tile waiting) {}

    private final DeclarationQueries declarations;
    private final Triage triage;
    private final DeclarationAddress addresses;
    private final Units units;

    Board(DeclarationQueries declarations, Triage triage, DeclarationAddress addresses, Units units) {
        this.declarations = declarations;
        this.triage = triage;
        this.addresses = addresses;
        this.units = units;
    }

    Map<String, Tile> tiles(Scope scope, DeclarationFilter filter) {
        var today = ofToday(filter);
        var waiting = DeclarationFilter.of(filter.unit(), filter.asOf(), Show.WAITING);
        var queue = "/declarations/triage?unit=" + units.get(filter.unit()).code();
        var tiles = new LinkedHashMap<String, Tile>();
        tiles.put("today", tile(scope, today));
        tiles.put("flagged", tile(scope, today.flagged(DeclarationFilter.ANY_FLAG)));
        tiles.put("waiting", tile(scope, waiting));
        tiles.put("late", new Tile(triage.late(scope, filter.unit(), filter.asOf()), queue));
        return tiles;
    }

    /** By the names of the units below that have anything to say; of a commune nothing stands below. */
    Map<String, Row> byUnit(Scope scope, DeclarationFilter filter) {
        var rows = new LinkedHashMap<String, Row>();
        if (units.get(filter.unit()).level() == UnitLevel.COMMUNE) {
            return rows;
        }
        var today = ofToday(filter);
        var flagged = today.flagged(DeclarationFilter.ANY_FLAG);
        var waiting = DeclarationFilter.of(filter.unit(), filter.asOf(), Show.WAITING);
        var red = declarations.countByChild(scope, flagged);
        var open = declarations.countByChild(scope, waiting);
        declarations.countByChild(scope, today).forEach((unit, count) -> {
            if (count + open.getOrDefault(unit, 0L) > 0) {
                var row = new Row(
                        new Tile(count, addresses.of(today.within(unit))),
                        new Tile(red.getOrDefault(unit, 0L), addresses.of(flagged.within(unit))),
                        new Tile(open.getOrDefault(unit, 0L), addresses.of(waiting.within(unit))));
                rows.put(units.get(unit).name(), row);
            }
        });
        return rows;
    }

    private static DeclarationFilter ofToday(DeclarationFilter filter) {
        var today = Vietnam.dayOf(filter.asOf());
        return DeclarationFilter.of(filter.unit(), filter.asOf(), Show.STANDING).during(today, today);
    }

    private Tile tile(Scope scope, DeclarationFilter filter) {
        return new Tile(declarations.count(scope, filter), addresses.of(filter));
    }
}
