package vn.vungxanh.care.isolation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order to be kept, with all that was decided. */
record OrderRow(
        UUID id,
        UUID person,
        int unit,
        @Nullable Integer siteUnit,
        String disease,
        Subject subject,
        @Nullable UUID caseId,
        @Nullable LocalDate exposedOn,
        String rule,
        int days,
        int followupDays,
        CountFrom countFrom,
        List<Integer> testDays,
        Place place,
        @Nullable String overrideReason,
        @Nullable LocalDate countedFrom,
        @Nullable LocalDate endsOn,
        OrderState state,
        Instant at,
        String login,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    static OrderRow of(UUID id, NewIsolation each, Decided decided, OrderState state, Instant now, String login) {
        return new OrderRow(
                id,
                each.person().value(),
                each.unit().value(),
                null,
                each.disease(),
                each.subject(),
                each.caseId(),
                each.exposedOn(),
                decided.rule().id(),
                decided.days(),
                decided.rule().followupDays(),
                decided.rule().countFrom(),
                decided.rule().testDays(),
                decided.place(),
                decided.reason(),
                decided.countedFrom(),
                decided.endsOn(),
                state,
                now,
                login,
                null,
                null);
    }
}
