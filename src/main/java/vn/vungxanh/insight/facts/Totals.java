package vn.vungxanh.insight.facts;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.insight.levels.Facts;
import vn.vungxanh.insight.levels.Site;

/** Facts of units together with those of all below them: counts add up, of linked cases the most counts, of days the fewest. */
final class Totals {

    private final List<Unit> units;
    private final Map<Integer, Facts> own;

    /** @param units in preorder: a unit stands before its parts */
    Totals(List<Unit> units, Map<Integer, Facts> own) {
        this.units = units;
        this.own = own;
    }

    Map<Integer, Facts> all() {
        var whole = new HashMap<>(own);
        for (var n = units.size() - 1; n > 0; n--) {
            var unit = units.get(n);
            var parent = unit.parent();
            if (parent != null && whole.containsKey(parent.value())) {
                whole.merge(parent.value(), whole.getOrDefault(unit.id().value(), Facts.NONE), Totals::together);
            }
        }
        return whole;
    }

    static Facts together(Facts one, Facts other) {
        var sum = new EnumMap<Fact, Double>(Fact.class);
        sum.putAll(one.known());
        other.known().forEach((fact, value) -> sum.merge(fact, value, (a, b) -> combined(fact, a, b)));
        return new Facts(sum);
    }

    private static Double combined(Fact fact, Double one, Double other) {
        if (fact == Fact.DAYS_SINCE_LAST) {
            return Math.min(one, other);
        }
        return fact.kind() == Fact.Kind.COUNT ? (Double) (one + other) : (Double) Math.max(one, other);
    }

    static Site.Tier tier(Unit unit) {
        return switch (unit.level()) {
            case COUNTRY, PROVINCE -> Site.Tier.PROVINCE;
            case DISTRICT -> Site.Tier.DISTRICT;
            default -> Site.Tier.COMMUNE;
        };
    }
}
