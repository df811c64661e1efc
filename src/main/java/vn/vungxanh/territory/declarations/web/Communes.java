package vn.vungxanh.territory.declarations.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;

/** Finds communes by what somebody typed without accents: their own name, or that of their district. */
@Component
class Communes {

    private static final int MOST = 14;
    private static final int LOOKED_AT = 40;
    private static final int LONGEST = 100;

    private final Units units;

    Communes(Units units) {
        this.units = units;
    }

    List<StepView.Choice> search(String typed, LocalDate day) {
        var text = SearchKey.nfc(typed);
        if (SearchKey.of(text).length() < 2 || text.length() > LONGEST) {
            return List.of();
        }
        var found = new LinkedHashMap<String, Unit>();
        for (var unit : units.search(text, day, LOOKED_AT)) {
            if (unit.level() == UnitLevel.COMMUNE) {
                found.putIfAbsent(unit.code(), unit);
            } else if (unit.level() == UnitLevel.DISTRICT && found.size() < MOST) {
                units.children(unit.id(), day).forEach(each -> found.putIfAbsent(each.code(), each));
            }
        }
        return found.values().stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .limit(found.size() > 2 * MOST ? MOST : 2 * MOST)
                .map(this::choice)
                .toList();
    }

    Optional<StepView.Choice> of(String code, LocalDate day) {
        return units.byCode(code, day).map(this::choice);
    }

    /** For staff, who may type a code. */
    Optional<Unit> meant(String typed, LocalDate day) {
        var text = SearchKey.nfc(typed);
        return text.isEmpty()
                ? Optional.empty()
                : units.byCode(text, day)
                        .or(() -> units.resolve(text, null, day).unit())
                        .filter(unit -> unit.level() == UnitLevel.COMMUNE);
    }

    private StepView.Choice choice(Unit unit) {
        return StepView.choice(unit, units.fullName(unit.id()));
    }
}
