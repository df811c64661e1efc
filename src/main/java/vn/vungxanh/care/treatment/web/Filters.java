package vn.vungxanh.care.treatment.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.treatment.AdmissionFilter;
import vn.vungxanh.care.treatment.TreatmentRule;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.surveillance.cases.Severity;

/** Reads filters from addresses. */
@Component
class Filters {

    private static final int LONGEST_TEXT = 100;

    private final Units units;
    private final Clock clock;

    Filters(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    AdmissionFilter admissions(Scope scope, Map<String, String> words) {
        var read = new AddressWords(words, TreatmentRule.UNREADABLE_FILTER);
        var asOf = asOf(words);
        var facility = read.read("facility", UUID::fromString);
        return new AdmissionFilter(
                unit(scope, words, asOf),
                asOf,
                read.choice("status", AdmissionFilter.Status.class, AdmissionFilter.Status.CURRENT),
                facility == null ? null : new FacilityId(facility),
                read.choice("kind", BedKind.class),
                read.choice("severity", Severity.class),
                read.day("admittedFrom"),
                read.day("admittedTo"),
                read.day("expectedBy"),
                read.typed("q", LONGEST_TEXT));
    }

    Instant asOf(Map<String, String> words) {
        return new AddressWords(words, TreatmentRule.UNREADABLE_FILTER).instant("asOf", clock.instant());
    }

    UnitId unit(Scope scope, Map<String, String> words, Instant asOf) {
        var code = new AddressWords(words, TreatmentRule.UNREADABLE_FILTER).text("unit");
        return code == null
                ? scope.home()
                : units.byCode(code, Vietnam.dayOf(asOf))
                        .orElseThrow(() -> TreatmentRule.UNREADABLE_FILTER.broken("unit", code))
                        .id();
    }
}
