package vn.vungxanh.surveillance.tracing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vungxanh.surveillance.copresence.ContactRule;

/**
 * What a definition says about places, telephones and rosters, each value with its source.
 *
 * @param terms the single values, in the order of the data file
 */
public record CopresenceTerms(List<Term> terms, List<Kind> places, List<Kind> groups, ContactRule rule) {

    /** @param confidence as in the data file: H, M, R, or P for a proposal of this program */
    public record Term(String name, int value, String source, String confidence) {}

    /**
     * A kind of place or of group.
     *
     * @param usual seconds that a stay lasts when nothing says otherwise; of a group, thousandths of hours together a day
     * @param crowdFrom see {@link ContactRule.PlaceTerms}; without meaning for a group
     */
    public record Kind(
            int number, String name, int usual, int crowdFrom, int weight, String source, String confidence) {}

    public CopresenceTerms {
        terms = List.copyOf(terms);
        places = List.copyOf(places);
        groups = List.copyOf(groups);
    }

    static CopresenceTerms of(List<Term> terms, List<Kind> places, List<Kind> groups) {
        var kinds = new HashMap<Integer, ContactRule.PlaceTerms>();
        places.forEach(kind ->
                kinds.put(kind.number(), new ContactRule.PlaceTerms(kind.usual(), kind.crowdFrom(), kind.weight())));
        var rosters = new HashMap<Integer, ContactRule.GroupTerms>();
        groups.forEach(kind -> rosters.put(kind.number(), new ContactRule.GroupTerms(kind.usual(), kind.weight())));
        return new CopresenceTerms(
                terms,
                places,
                groups,
                new ContactRule(
                        value(terms, "single_seconds"),
                        value(terms, "cumulative_seconds"),
                        value(terms, "cumulation_seconds"),
                        value(terms, "weakest_signal_db"),
                        value(terms, "tail_seconds"),
                        value(terms, "bluetooth_weight"),
                        Map.copyOf(kinds),
                        Map.copyOf(rosters)));
    }

    /** Days after onset until which a case without a known isolation is taken as infectious. */
    public int daysAfter() {
        return value(terms, "days_after");
    }

    /** Days before onset in which a case may have caught it. */
    public int exposedDays() {
        return value(terms, "exposed_days");
    }

    /** Score, in thousandths of a weighted hour, from which a contact is of high risk. */
    public int highRiskScore() {
        return value(terms, "high_risk_score");
    }

    private static int value(List<Term> terms, String name) {
        return terms.stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no value for " + name))
                .value();
    }
}
