package vn.vungxanh.territory.zones;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Diseases;

/** The rules of a decision: its words, its time, its neighbours. */
@Component
class ZoneChecks {

    /** NĐ 165/2026/NĐ-CP is in force from this day. */
    private static final LocalDate NOTICE_SINCE = LocalDate.of(2026, 7, 1);

    private static final Duration NOTICE = Duration.ofHours(6);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 30;
    private static final int LONGEST_REASON = 500;

    private final ZoneRepository zones;
    private final InsideRepository inside;
    private final ClockRules rules;
    private final Diseases diseases;
    private final Clock clock;

    ZoneChecks(ZoneRepository zones, InsideRepository inside, ClockRules rules, Diseases diseases, Clock clock) {
        this.zones = zones;
        this.inside = inside;
        this.rules = rules;
        this.diseases = diseases;
        this.clock = clock;
    }

    void words(Scope scope, NewZone wanted) {
        ZoneRule.NAME_MISSING.brokenIf(wanted.name().isBlank());
        ZoneRule.TEXT_TOO_LONG.brokenIf(wanted.name().length() > LONGEST_NAME
                || isLonger(wanted.responsible(), LONGEST_NAME)
                || isLonger(wanted.phone(), LONGEST_PHONE));
        ZoneRule.UNKNOWN_DISEASE.brokenIf(diseases.byCode(wanted.disease()).isEmpty());
        ZoneRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        var end = wanted.plannedEndOn();
        ZoneRule.END_BEFORE_START.brokenIf(end != null && end.isBefore(Vietnam.dayOf(wanted.startsAt())));
        document(wanted.document());
    }

    void document(LegalDocument document) {
        ZoneRule.DOCUMENT_MISSING.brokenIf(document.reference().isBlank());
        ZoneRule.TEXT_TOO_LONG.brokenIf(document.reference().length() > LONGEST_NAME);
    }

    /** The province, the CDC and the residents are told 6 hours before a zone begins or changes. */
    void mayBegin(Instant startsAt, Instant now) {
        ZoneRule.NOTICE_TOO_LATE.brokenIf(
                !Vietnam.dayOf(startsAt).isBefore(NOTICE_SINCE) && startsAt.isBefore(now.plus(NOTICE)),
                NOTICE.toHours());
    }

    /** Two zones of one kind do not lie over each other at one time. */
    void overlaps(@Nullable ZoneId self, UnitId unit, ZoneKind kind, ExtentChecks.Checked checked, Instant from) {
        for (var other : zones.notOverAt(kind, from)) {
            if (!other.id().equals(self) && overlap(other, unit, checked)) {
                throw ZoneRule.OVERLAPS_ANOTHER_ZONE.broken(other.name());
            }
        }
    }

    private static boolean overlap(Zone other, UnitId unit, ExtentChecks.Checked checked) {
        var keys = other.extent().hamlets().stream().map(SearchKey::of).toList();
        var theirs = Shape.readOrNull(other.extent().geoJson());
        return other.unit().equals(unit) && !Collections.disjoint(keys, checked.hamletKeys())
                || !Collections.disjoint(
                        other.extent().households(), checked.extent().households())
                || theirs != null && checked.shape() != null && theirs.overlaps(checked.shape());
    }

    void mayLift(Zone zone, Lifting wanted) {
        var starts = zone.startsAt();
        ZoneRule.LIFTED_BEFORE_START.brokenIf(starts != null && wanted.at().isBefore(starts));
        document(wanted.document());
        var reason = wanted.reason();
        var last = inside.lastCaseAt(zone, clock.instant());
        var running = clockOf(zone, last, Vietnam.dayOf(wanted.at()));
        ZoneRule.CLOCK_STILL_RUNS.brokenIf(
                running != null && !running.hasRunOut() && (reason == null || reason.isBlank()),
                running == null ? 0 : running.left());
        if (reason != null) {
            fits(reason);
        }
    }

    /** None for a zone that has not begun. */
    @Nullable
    ZoneClock clockOf(Zone zone, @Nullable Instant lastCaseAt, LocalDate today) {
        var starts = zone.startsAt();
        return starts == null
                ? null
                : ZoneClock.of(
                        rules.inForce(zone.disease(), today),
                        Vietnam.dayOf(starts),
                        lastCaseAt == null ? null : Vietnam.dayOf(lastCaseAt),
                        today);
    }

    static void fits(String reason) {
        ZoneRule.TEXT_TOO_LONG.brokenIf(reason.length() > LONGEST_REASON);
    }

    private static boolean isLonger(@Nullable String text, int limit) {
        return text != null && text.length() > limit;
    }
}
