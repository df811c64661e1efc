package vn.vungxanh.surveillance.cases;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Conditions;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.people.NameWords;
import vn.vungxanh.kernel.Vietnam;

/** A {@link CaseFilter} as a condition on {@code cases.cases c}. */
final class CaseConditions {

    /** The bounds for the index, the intervals for exactness: a unit together with what it was before the reform. */
    static final String IN_UNITS = Conditions.inUnits("c.unit_id");

    private static final String NAMED = NameWords.condition("c.person_id");

    private static final String NAMED_OR_CODED = "(" + NAMED + " or c.local_code like :code or c.bn_code like :code)";

    private final Conditions asked;

    CaseConditions(CaseFilter filter, Jurisdiction units) {
        asked = Conditions.in(units, "c.unit_id");
        asked.with("asOf", filter.asOf());
        asked.with("dayBefore", filter.asOf().minus(Duration.ofDays(1)));
        asked.with("today", Vietnam.dayOf(filter.asOf()));
        asked.and(statusOf(filter.status()));
        asked.whenGiven("disease", filter.disease(), "c.disease = :disease");
        asked.whenGiven("source", filter.source(), "c.source = :source");
        asked.whenGiven("onsetFrom", filter.onsetFrom(), "c.onset_on >= :onsetFrom");
        asked.whenGiven("onsetTo", filter.onsetTo(), "c.onset_on <= :onsetTo");
        asked.days("confirmed", "c.confirmed_at", filter.confirmedFrom(), filter.confirmedTo());
        asked.days("reported", "c.reported_at", filter.reportedFrom(), filter.reportedTo());
        text(filter.text());
    }

    /** What a figure counts and what a list shows: one definition for both. */
    static String statusOf(CaseFilter.Status status) {
        var standing = "(c.discarded_at is null or c.discarded_at > :asOf)";
        var confirmed = standing + " and c.confirmed_at <= :asOf";
        var active = confirmed + " and (c.outcome_on is null or c.outcome_on > :today)";
        switch (status) {
            case SUSPECTED:
                return standing + " and c.reported_at <= :asOf and (c.confirmed_at is null or c.confirmed_at > :asOf)";
            case CONFIRMED:
                return confirmed;
            case NEW:
                return confirmed + " and c.confirmed_at > :dayBefore";
            case ACTIVE:
                return active;
            case TREATED:
                return active + " and (c.transferred_on is null or c.transferred_on > :today)";
            case TRANSFERRED:
                return confirmed + " and c.transferred_on <= :today";
            case RECOVERED:
                return confirmed + " and c.outcome = 'RECOVERED' and c.outcome_on <= :today";
            case DIED:
                return confirmed + " and c.outcome = 'DIED' and c.outcome_on <= :today";
            case DOUBTFUL:
                return standing + " and c.reported_at <= :asOf and " + DoubledCases.IS_DOUBTFUL;
            case DISCARDED:
                return "c.discarded_at <= :asOf";
            default:
                return standing + " and least(c.reported_at, c.confirmed_at) <= :asOf";
        }
    }

    /** Words that hold neither letter nor digit find nothing, rather than everything. */
    private void text(@Nullable String typed) {
        if (typed == null) {
            return;
        }
        var name = NameWords.of(typed);
        if (name.isEmpty()) {
            asked.and("false");
            return;
        }
        asked.with(name.get().params());
        var code = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", "");
        asked.with("code", code + "%").and(code.isEmpty() ? NAMED : NAMED_OR_CODED);
    }

    String sql() {
        return asked.sql();
    }

    Map<String, Object> params() {
        return asked.params();
    }
}
