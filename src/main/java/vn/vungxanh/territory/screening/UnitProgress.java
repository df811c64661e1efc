package vn.vungxanh.territory.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;

/**
 * How far a unit has come in a round.
 *
 * @param population official, of that part of the unit in which the round is held; null where it is not known
 * @param silent somebody is still to be asked, and nothing was entered lately
 * @param silentUnits how many of its communes are silent
 */
public record UnitProgress(
        Unit unit,
        Tally tally,
        @Nullable Integer population,
        List<String> populationSources,
        Basis basis,
        boolean silent,
        long silentUnits) {

    /** Of whom the share is computed; the register where the population is not known. */
    public long base() {
        return basis == Basis.POPULATION && population != null ? population : tally.target();
    }

    /** Never 100 before everybody was asked. */
    public double percent() {
        return percent(tally.asked(), base());
    }

    static double percent(long asked, long of) {
        if (of == 0) {
            return 0;
        }
        return asked >= of ? 100.0 * asked / of : Math.min(99.99, 100.0 * asked / of);
    }
}
