package vn.vungxanh.care.isolation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is decided for somebody: by the rule of the day, or by an officer with a reason against it. */
@Component
class Decisions {

    static final int MOST_DAYS = 60;

    private final Regulations regulations;

    Decisions(Regulations regulations) {
        this.regulations = regulations;
    }

    /** What the rule of the day, or the officer instead of it, says of somebody. */
    Decided decide(NewIsolation each, LocalDate on) {
        IsolationRule.EXPOSURE_IN_FUTURE.brokenIf(
                each.exposedOn() != null && each.exposedOn().isAfter(on));
        var choice = regulations
                .choose(each.disease(), each.subject(), each.facts(), each.unit(), on)
                .orElseThrow(() -> IsolationRule.NO_RULE.broken(each.disease()));
        return decided(choice.applied(), each.override(), each.exposedOn(), null);
    }

    static Decided decided(
            Regulation rule,
            NewIsolation.@Nullable Override override,
            @Nullable LocalDate exposedOn,
            @Nullable LocalDate countedFrom) {
        var said = override == null ? null : override.days();
        var days = said == null ? rule.days() : said;
        if (days == null) {
            throw IsolationRule.DAYS_NEEDED.broken();
        }
        IsolationRule.DAYS_OUT_OF_RANGE.brokenIf(said != null && (said < 1 || said > MOST_DAYS));
        var where = override == null || override.place() == null ? rule.place() : override.place();
        var departs = !days.equals(rule.days()) || where != rule.place();
        var from = rule.countFrom() == CountFrom.EXPOSURE ? exposedOn : countedFrom;
        IsolationRule.EXPOSURE_NEEDED.brokenIf(rule.countFrom() == CountFrom.EXPOSURE && from == null);
        return new Decided(
                rule,
                days,
                where,
                departs && override != null ? IsolationOrders.reason(override.reason()) : null,
                from,
                from == null ? null : from.plusDays(days));
    }
}
