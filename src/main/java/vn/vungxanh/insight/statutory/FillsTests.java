package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.treatment.TreatmentQueries;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Case;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.testing.PersonResult;
import vn.vungxanh.surveillance.testing.TestLine;
import vn.vungxanh.surveillance.testing.TestQueries;

/** What the tests and the treatment of a case say for its form. */
@Component
class FillsTests {

    private final TestQueries tests;
    private final TreatmentQueries treatments;
    private final Facilities facilities;

    FillsTests(TestQueries tests, TreatmentQueries treatments, Facilities facilities) {
        this.tests = tests;
        this.treatments = treatments;
        this.facilities = facilities;
    }

    void fill(Scope scope, Filling filling, Case illness, Instant asOf) {
        var lines = tests.ofPerson(scope, illness.person()).stream()
                .filter(line -> !line.sampledAt().isAfter(asOf))
                .toList();
        var deciding = deciding(lines);
        var sampledOn = deciding.map(line -> Vietnam.dayOf(line.sampledAt()))
                .orElse(illness.facts().sampledOn());
        filling.put("test.sampled", sampledOn == null ? null : new Value("Có", "1"))
                .put("test.sampledOn", Value.of(sampledOn))
                .put("test.kind", deciding.map(line -> kind(line.kind())).orElse(null))
                .put("test.result", deciding.map(line -> result(line, asOf)).orElse(null));
        care(scope, filling, illness, asOf);
    }

    /** The first that found it; else the latest. */
    private static Optional<TestLine> deciding(List<TestLine> lines) {
        var byTime = Comparator.comparing(TestLine::sampledAt);
        return lines.stream()
                .filter(line -> line.result() == PersonResult.POSITIVE && line.kind() != TestKind.SEROLOGY)
                .min(byTime)
                .or(() -> lines.stream().max(byTime));
    }

    private void care(Scope scope, Filling filling, Case illness, Instant asOf) {
        treatments.ofPerson(scope, illness.person()).stream()
                .filter(each -> each.cancelledAt() == null && !each.admittedAt().isAfter(asOf))
                .findFirst()
                .ifPresentOrElse(
                        stay -> filling.put("care.kind", new Value("Nội trú", "1"))
                                .put(
                                        "care.facility",
                                        facilities
                                                .find(stay.facility())
                                                .map(each -> Value.of(each.name()))
                                                .orElse(null))
                                .put("care.admittedOn", Value.of(Vietnam.dayOf(stay.admittedAt())))
                                .enteredAt(
                                        "care",
                                        "/treatment/admissions/" + stay.id().value()),
                        () -> filling.put(
                                "care.facility", Value.of(illness.facts().facility())));
    }

    private static Value kind(TestKind kind) {
        if (kind.isPcr()) {
            return new Value("PCR", "3");
        }
        return kind == TestKind.RAPID_ANTIGEN ? new Value("Test nhanh", "1") : new Value("Huyết thanh", "2");
    }

    private static Value result(TestLine line, Instant asOf) {
        @Nullable PersonResult result = line.result();
        if (result == null || line.releasedAt() == null || line.releasedAt().isAfter(asOf)) {
            return new Value("Chờ kết quả", "4");
        }
        if (result == PersonResult.POSITIVE) {
            return new Value("Dương tính", "1");
        }
        return result == PersonResult.NEGATIVE ? new Value("Âm tính", "2") : new Value("Nghi ngờ", "3");
    }
}
