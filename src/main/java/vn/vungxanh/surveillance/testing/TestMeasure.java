package vn.vungxanh.surveillance.testing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.UnitChange;
import vn.vungxanh.platform.map.UnitMeasure;
import vn.vungxanh.surveillance.testing.TestFilter.Outcome;

/**
 * Results of persons, by unit and day: all of them said per 1,000 people, those that found somebody as a percentage of all.
 */
record TestMeasure(String id, Outcome outcome, int order, TestsByPlace tests) implements UnitMeasure {

    private static final int A_THOUSAND = 1_000;

    @Override
    public String titleKey() {
        return "testing.map." + id;
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public String listAuthority() {
        return "VIEW_CASES";
    }

    @Override
    public boolean countsEvents() {
        return true;
    }

    @Override
    public int per() {
        return A_THOUSAND;
    }

    @Override
    public List<UnitChange> changes(MapRequest request) {
        return tests.released(outcome, request);
    }

    @Override
    public @Nullable List<UnitChange> outOf(MapRequest request) {
        return outcome == Outcome.TESTED ? null : tests.released(Outcome.TESTED, request);
    }

    @Override
    public String list(MapRequest request, boolean ofTheDay) {
        return "/testing/tests?unit={unit}&outcome=" + outcome.name().toLowerCase(Locale.ROOT) + "&releasedFrom="
                + (ofTheDay ? "{day}" : "{from}") + "&releasedTo={day}&asOf={asOf}";
    }
}
