package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;

/** A follow-up while something is recorded of it; {@link #followed()} fixes it. */
final class FollowedDraft {

    private final Followed known;
    private @Nullable UUID tracer;
    private @Nullable Instant nextCallAt;
    private @Nullable Instant reachedAt;
    private @Nullable LocalDate lastReachedOn;
    private @Nullable LocalDate symptomsOn;
    private @Nullable Instant sampledAt;
    private @Nullable SampleResult result;
    private @Nullable Instant resultAt;
    private @Nullable Instant isolatedAt;
    private @Nullable Isolation isolation;
    private @Nullable String isolatedWhere;
    private FollowupState state;
    private @Nullable Closure closure;
    private @Nullable Instant closedAt;
    private String rule;
    private LocalDate endsOn;

    FollowedDraft(Followed known) {
        this.known = known;
        tracer = known.tracer();
        nextCallAt = known.nextCallAt();
        reachedAt = known.reachedAt();
        lastReachedOn = known.lastReachedOn();
        symptomsOn = known.symptomsOn();
        sampledAt = known.sampledAt();
        result = known.result();
        resultAt = known.resultAt();
        isolatedAt = known.isolatedAt();
        isolation = known.isolation();
        isolatedWhere = known.isolatedWhere();
        state = known.state();
        closure = known.closure();
        closedAt = known.closedAt();
        rule = known.rule();
        endsOn = known.endsOn();
    }

    FollowedDraft calledAgainAt(@Nullable Instant at) {
        nextCallAt = at;
        return this;
    }

    /** Found and asked. The first time stops the clock; symptoms count from their first day. */
    FollowedDraft reached(Instant at, boolean symptoms) {
        var day = Vietnam.dayOf(at);
        reachedAt = reachedAt == null || at.isBefore(reachedAt) ? at : reachedAt;
        lastReachedOn = lastReachedOn == null || day.isAfter(lastReachedOn) ? day : lastReachedOn;
        symptomsOn = symptoms && (symptomsOn == null || day.isBefore(symptomsOn)) ? day : symptomsOn;
        return state == FollowupState.LOST ? in(FollowupState.OPEN) : this;
    }

    FollowedDraft in(FollowupState next) {
        state = next;
        closure = null;
        closedAt = null;
        return this;
    }

    FollowedDraft closed(Closure because, Instant at) {
        state = FollowupState.CLOSED;
        closure = because;
        closedAt = at;
        return this;
    }

    /** A negative result explains symptoms that began before the sample. */
    FollowedDraft sampled(@Nullable Instant at, @Nullable SampleResult found, @Nullable Instant foundAt) {
        sampledAt = at;
        result = found;
        resultAt = foundAt;
        if (found == SampleResult.NEGATIVE
                && symptomsOn != null
                && at != null
                && !symptomsOn.isAfter(Vietnam.dayOf(at))) {
            symptomsOn = null;
        }
        return this;
    }

    FollowedDraft isolated(@Nullable Instant at, @Nullable Isolation where, @Nullable String place) {
        isolatedAt = at;
        isolation = where;
        isolatedWhere = place;
        return this;
    }

    FollowedDraft under(DurationRule applied) {
        rule = applied.id();
        endsOn = applied.endsOn(known.exposedOn(), isolatedAt == null ? null : Vietnam.dayOf(isolatedAt));
        return this;
    }

    Followed followed() {
        return new Followed(
                known.id(),
                known.disease(),
                known.person(),
                known.unit(),
                known.caseId(),
                known.level(),
                known.risk(),
                known.exposedOn(),
                known.identifiedAt(),
                rule,
                endsOn,
                tracer,
                nextCallAt,
                reachedAt,
                lastReachedOn,
                symptomsOn,
                sampledAt,
                result,
                resultAt,
                isolatedAt,
                isolation,
                isolatedWhere,
                state,
                closure,
                closedAt,
                known.version());
    }
}
