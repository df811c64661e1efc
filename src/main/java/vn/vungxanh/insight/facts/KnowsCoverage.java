package vn.vungxanh.insight.facts;

import java.time.Instant;
import java.util.List;
import vn.vungxanh.insight.levels.Fact;

/**
 * Socket for a room that knows how many people of a unit are vaccinated. What it says goes before figures that were typed
 * in; where it says nothing, those count; where there are none, the coverage is not known, which is not 0.
 */
public interface KnowsCoverage {

    /**
     * @param unit surrogate id, of a commune or of a larger unit
     * @param fact ADULT_FIRST_DOSE, ELDERLY_FULL, POPULATION_FULL or AT_RISK_FULL
     * @param share 0 to 1
     */
    record Coverage(int unit, Fact fact, double share) {}

    /** Of the unit and all below it, as known at the instant. */
    List<Coverage> coverage(int unit, String disease, Instant asOf);
}
