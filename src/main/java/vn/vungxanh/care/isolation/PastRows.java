package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** The order and the stays that an isolation of before would have had. */
@Component
class PastRows {

    private final SiteRepository sites;
    private final Decisions decisions;
    private final Clock clock;

    PastRows(SiteRepository sites, Decisions decisions, Clock clock) {
        this.sites = sites;
        this.decisions = decisions;
        this.clock = clock;
    }

    OrderRow order(List<PastStay> isolation, Map<SiteId, Integer> places, Instant now, String login) {
        var first = isolation.get(0);
        var start = Vietnam.dayOf(first.startedAt());
        IsolationRule.START_IN_FUTURE.brokenIf(first.startedAt().isAfter(now));
        var exposed = first.exposedOn() == null ? start : first.exposedOn();
        var decided = decisions.decide(wanted(first, exposed).deciding(planned(first, start)), start);
        var main = isolation.stream()
                .filter(stay -> stay.kind() != StayKind.FOLLOW_UP)
                .reduce((a, b) -> b)
                .orElse(first);
        var state = state(main);
        var site = isolation.stream()
                .map(PastStay::site)
                .filter(Objects::nonNull)
                .reduce((a, b) -> b)
                .orElse(null);
        var counted = decided.countedFrom() == null ? start : decided.countedFrom();
        return new OrderRow(
                TimeOrderedId.next(clock),
                wanted(first, decided.countedFrom() == null ? first.exposedOn() : exposed),
                new Decided(
                        decided.rule(),
                        decided.days(),
                        decided.place(),
                        null,
                        counted,
                        main.endsOn() == null ? counted.plusDays(decided.days()) : main.endsOn()),
                site == null ? null : unitOf(site, places),
                state,
                first.startedAt(),
                login,
                first.startedAt(),
                state.isOpen() ? null : main.endedAt());
    }

    private static NewIsolation wanted(PastStay first, @Nullable LocalDate exposedOn) {
        return new NewIsolation(
                first.person(),
                first.unit(),
                first.disease(),
                first.subject(),
                null,
                exposedOn,
                RuleFacts.NOTHING_KNOWN,
                null);
    }

    /** Where the record says until when, the days are as many as it says. */
    private static NewIsolation.@Nullable Override planned(PastStay first, LocalDate start) {
        var ends = first.endsOn();
        if (ends == null) {
            return null;
        }
        var days = ChronoUnit.DAYS.between(start, ends);
        return new NewIsolation.Override((int) Math.max(1, Math.min(Decisions.MOST_DAYS, days)), null, "past");
    }

    private static OrderState state(PastStay last) {
        if (last.outcome() == null) {
            return last.kind() == StayKind.FOLLOW_UP ? OrderState.COMPLETED : OrderState.RUNNING;
        }
        return switch (last.outcome()) {
            case COMPLETED, MOVED -> OrderState.COMPLETED;
            case IN_HOSPITAL -> OrderState.IN_HOSPITAL;
            case ESCAPED -> OrderState.ESCAPED;
            case CANCELLED -> OrderState.CANCELLED;
            case DIED -> OrderState.DIED;
        };
    }

    StayRepository.Row stay(
            PastStay stay,
            @Nullable PastStay earlier,
            OrderRow order,
            Map<SiteId, Integer> places,
            Instant now,
            String login,
            boolean goesOn) {
        IsolationRule.ENDS_BEFORE_START.brokenIf(
                stay.endedAt() != null && stay.endedAt().isBefore(stay.startedAt()));
        var afterSite = earlier != null && earlier.kind() == StayKind.CENTRAL && stay.kind() != StayKind.CENTRAL;
        LocalDate planned = stay.endsOn() != null
                ? stay.endsOn()
                : stay.kind() == StayKind.FOLLOW_UP
                        ? Vietnam.dayOf(stay.startedAt())
                                .plusDays(order.decided().rule().followupDays())
                        : Objects.requireNonNull(order.decided().endsOn());
        UUID id = TimeOrderedId.next(clock);
        return new StayRepository.Row(
                id,
                order.id(),
                order.person(),
                order.unit(),
                stay.site() == null ? order.unit() : unitOf(stay.site(), places),
                stay.kind(),
                stay.site() == null ? null : stay.site().value(),
                stay.bed() == null ? null : stay.bed().value(),
                null,
                afterSite ? "HERE" : stay.fromSite() ? "ELSEWHERE" : null,
                stay.startedAt(),
                planned,
                stay.endedAt(),
                stay.outcome(),
                null,
                now,
                login,
                goesOn);
    }

    private int unitOf(SiteId site, Map<SiteId, Integer> places) {
        return places.computeIfAbsent(
                site,
                id -> sites.find(id)
                        .orElseThrow(IsolationRule.SITE_UNKNOWN::broken)
                        .facts()
                        .unit()
                        .value());
    }
}
