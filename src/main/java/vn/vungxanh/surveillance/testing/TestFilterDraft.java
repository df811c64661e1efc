package vn.vungxanh.surveillance.testing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;

/** A filter while one of its words is changed. */
final class TestFilterDraft {

    UnitId unit;
    Instant asOf;
    TestFilter.Outcome outcome;

    @Nullable
    TestKind kind;

    @Nullable
    Purpose purpose;

    @Nullable
    Boolean pooled;

    @Nullable
    LaboratoryId laboratory;

    @Nullable
    Boolean reference;

    @Nullable
    LocalDate sampledFrom;

    @Nullable
    LocalDate sampledTo;

    @Nullable
    LocalDate releasedFrom;

    @Nullable
    LocalDate releasedTo;

    @Nullable
    String text;

    TestFilterDraft(TestFilter known) {
        unit = known.unit();
        asOf = known.asOf();
        outcome = known.outcome();
        kind = known.kind();
        purpose = known.purpose();
        pooled = known.pooled();
        laboratory = known.laboratory();
        reference = known.reference();
        sampledFrom = known.sampledFrom();
        sampledTo = known.sampledTo();
        releasedFrom = known.releasedFrom();
        releasedTo = known.releasedTo();
        text = known.text();
    }

    TestFilter filter() {
        return new TestFilter(
                unit,
                asOf,
                outcome,
                kind,
                purpose,
                pooled,
                laboratory,
                reference,
                sampledFrom,
                sampledTo,
                releasedFrom,
                releasedTo,
                text);
    }
}
