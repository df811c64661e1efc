package vn.vungxanh.insight.scenarios;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;

/**
 * The same need and the same beds, by part of the unit and by treatment region.
 *
 * @param forgotten parts that no region has, though there are regions
 */
public record Places(
        List<Line> parts,
        List<Line> regions,
        List<Unit> forgotten,
        @Nullable String regionSource) {

    public Places {
        parts = List.copyOf(parts);
        regions = List.copyOf(regions);
        forgotten = List.copyOf(forgotten);
    }

    /**
     * @param share of the patients, by population
     * @param of the parts of a region; itself for a part
     */
    public record Line(
            String name,
            List<Unit> of,
            long population,
            double share,
            double needBeds,
            double needIntensive,
            long haveBeds,
            long haveIntensive,
            double needIsolation,
            long haveIsolation) {

        public double gapBeds() {
            return Math.max(0, Math.ceil(needBeds - 1e-9) - haveBeds);
        }

        public double gapIntensive() {
            return Math.max(0, Math.ceil(needIntensive - 1e-9) - haveIntensive);
        }

        public double gapIsolation() {
            return Math.max(0, Math.ceil(needIsolation - 1e-9) - haveIsolation);
        }
    }
}
