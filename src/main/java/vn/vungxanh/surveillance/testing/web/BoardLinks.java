package vn.vungxanh.surveillance.testing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.testing.TestAddress;
import vn.vungxanh.surveillance.testing.TestFilter;
import vn.vungxanh.surveillance.testing.TestFilter.Outcome;
import vn.vungxanh.surveillance.testing.TestingBoard;
import vn.vungxanh.surveillance.testing.TubeFilter;
import vn.vungxanh.surveillance.testing.TubeState;

/** From each number of the overview to its list. */
public record BoardLinks(TestAddress addresses, Unit unit, Instant asOf, Scope scope) {

    public String tests(Outcome outcome) {
        return addresses.of(TestFilter.of(unit.id(), asOf, outcome));
    }

    public String takenOn(LocalDate day) {
        return addresses.of(TestFilter.of(unit.id(), asOf, Outcome.TAKEN).sampled(day, day));
    }

    public String releasedOn(LocalDate day, Outcome outcome) {
        return addresses.of(TestFilter.of(unit.id(), asOf, outcome).released(day, day));
    }

    public String today(Outcome outcome) {
        var day = Vietnam.dayOf(asOf);
        return outcome == Outcome.TAKEN ? takenOn(day) : releasedOn(day, outcome);
    }

    public String tubes(LaboratoryId laboratory, @Nullable TubeState state) {
        return addresses.of(new TubeFilter(unit.id(), state, laboratory, null, null, true, null));
    }

    /** The screening that tells how common the disease is. */
    public String recent() {
        var day = Vietnam.dayOf(asOf);
        return addresses.of(
                TestFilter.of(unit.id(), asOf, Outcome.TESTED).released(day.minusDays(TestingBoard.RECENT_DAYS), day));
    }

    public String field() {
        return asOf.atZone(Vietnam.ZONE)
                .toLocalDateTime()
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString();
    }

    public String pooling() {
        var words = new LinkedHashMap<String, String>();
        words.put("unit", unit.code());
        return TestAddress.of("/testing/pooling", words);
    }

    public boolean maySample() {
        return scope.may(Permission.TAKE_SAMPLES);
    }

    public boolean mayEnter() {
        return scope.may(Permission.ENTER_RESULTS);
    }

    public boolean maySee() {
        return scope.may(Permission.VIEW_CASES);
    }

    public boolean mayImport() {
        return scope.may(Permission.IMPORT) && mayEnter();
    }
}
