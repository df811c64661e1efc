package vn.vungxanh.surveillance.cases;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.people.NameWords;
import vn.vungxanh.kernel.Vietnam;

/** A {@link CaseFilter} as a condition on {@code cases.cases c}. */
final class CaseConditions {

    /** The bounds for the index, the intervals for exactness: a unit together with what it was before the reform. */
    static final String IN_UNITS =
            "c.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> c.unit_id";

    private static final String NAMED = NameWords.condition("c.person_id");

    private static final String NAMED_OR_CODED = "(" + NAMED + " or c.local_code like :code or c.bn_code like :code)";

    private final StringBuilder where = new StringBuilder(IN_UNITS);
    private final Map<String, Object> params = new HashMap<>();

    CaseConditions(CaseFilter filter, Jurisdiction units) {
        params.putAll(unitsOf(units));
        params.put("asOf", Timestamp.from(filter.asOf()));
        params.put("dayBefore", Timestamp.from(filter.asOf().minus(Duration.ofDays(1))));
        params.put("today", Vietnam.dayOf(filter.asOf()));
        where.append(" and ").append(statusOf(filter.status()));
        whenGiven("disease", filter.disease(), "c.disease = :disease");
        whenGiven("source", filter.source() == null ? null : filter.source().name(), "c.source = :source");
        whenGiven("onsetFrom", filter.onsetFrom(), "c.onset_on >= :onsetFrom");
        whenGiven("onsetTo", filter.onsetTo(), "c.onset_on <= :onsetTo");
        days("confirmed", filter.confirmedFrom(), filter.confirmedTo());
        days("reported", filter.reportedFrom(), filter.reportedTo());
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

    private void days(String which, @Nullable LocalDate from, @Nullable LocalDate to) {
        whenGiven(
                which + "From",
                from == null ? null : Timestamp.from(Vietnam.startOf(from)),
                "c." + which + "_at >= :" + which + "From");
        whenGiven(
                which + "To",
                to == null ? null : Timestamp.from(Vietnam.startOf(to.plusDays(1))),
                "c." + which + "_at < :" + which + "To");
    }

    /** Words that hold neither letter nor digit find nothing, rather than everything. */
    private void text(@Nullable String typed) {
        if (typed == null) {
            return;
        }
        var name = NameWords.of(typed);
        if (name.isEmpty()) {
            where.append(" and false");
            return;
        }
        params.putAll(name.get().params());
        params.put("code", typed.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", "") + "%");
        where.append(" and ").append(params.get("code").equals("%") ? NAMED : NAMED_OR_CODED);
    }

    private void whenGiven(String name, @Nullable Object value, String condition) {
        if (value != null) {
            where.append(" and ").append(condition);
            params.put(name, value);
        }
    }

    static Map<String, Object> unitsOf(Jurisdiction units) {
        return Map.of("unitFrom", units.from(), "unitTo", units.to(), "units", units.multirange());
    }

    String sql() {
        return where.toString();
    }

    Map<String, Object> params() {
        return params;
    }
}
