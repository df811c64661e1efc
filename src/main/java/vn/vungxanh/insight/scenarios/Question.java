package vn.vungxanh.insight.scenarios;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.demand.Parameter;

/**
 * What somebody wants to prepare for.
 *
 * @param startsOn day 0 of the course
 * @param asOf when the capacities are looked at
 * @param changed numbers of the set that the asker believes to be others
 */
public record Question(
        UnitId unit, LocalDate startsOn, Instant asOf, String set, Map<Parameter, Double> changed, Course course) {

    public Question {
        changed = Map.copyOf(changed);
    }

    public Question with(String otherSet) {
        return new Question(unit, startsOn, asOf, otherSet, Map.of(), course);
    }
}
