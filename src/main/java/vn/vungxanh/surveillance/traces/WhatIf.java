package vn.vungxanh.surveillance.traces;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.copresence.ContactRule;

/**
 * Values of the definition changed for one question; null leaves the value as the definition has it.
 *
 * @param minutes that one meeting lasts
 * @param cumulativeMinutes that meetings add up to within the definition's hours; 0 for no adding up
 * @param crowdFrom visits a day from which a place is a crowd, for every kind of place that has such a limit
 * @param daysBefore onset from which the case is taken as infectious
 */
public record WhatIf(
        @Nullable Integer minutes,
        @Nullable Integer cumulativeMinutes,
        @Nullable Integer crowdFrom,
        @Nullable Integer daysBefore) {

    public static final WhatIf NOTHING = new WhatIf(null, null, null, null);

    private static final int MINUTE = 60;
    private static final int LONGEST_MINUTES = 24 * 60;
    private static final int LARGEST_CROWD = 1_000_000;
    private static final int MOST_DAYS = 30;

    public WhatIf {
        check("minutes", minutes, 1, LONGEST_MINUTES);
        check("cumulative", cumulativeMinutes, 0, LONGEST_MINUTES);
        check("crowd", crowdFrom, 1, LARGEST_CROWD);
        check("days", daysBefore, 0, MOST_DAYS);
    }

    public boolean changes() {
        return !equals(NOTHING);
    }

    ContactRule applied(ContactRule rule) {
        return new ContactRule(
                minutes == null ? rule.singleSeconds() : minutes * MINUTE,
                cumulativeMinutes == null ? rule.cumulativeSeconds() : cumulativeMinutes * MINUTE,
                rule.cumulationSeconds(),
                rule.weakestSignal(),
                rule.contactTail(),
                rule.bluetoothWeight(),
                crowdFrom == null ? rule.kinds() : limited(rule, crowdFrom),
                rule.groups());
    }

    /** What always is a crowd, or never, stays so: a market proves no closeness however few people come. */
    private static HashMap<Integer, ContactRule.PlaceTerms> limited(ContactRule rule, int crowd) {
        var kinds = new HashMap<Integer, ContactRule.PlaceTerms>();
        rule.kinds()
                .forEach((number, terms) -> kinds.put(
                        number,
                        terms.crowdFrom() == 0 || terms.crowdFrom() == Integer.MAX_VALUE
                                ? terms
                                : new ContactRule.PlaceTerms(terms.usualStay(), crowd, terms.weight())));
        return kinds;
    }

    private static void check(String name, @Nullable Integer value, int least, int most) {
        TracesRule.WHAT_IF_OUT_OF_RANGE.brokenIf(value != null && (value < least || value > most), name, least, most);
    }
}
