package vn.vungxanh.insight.duties.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.duties.DutyRule;
import vn.vungxanh.insight.duties.Standing;
import vn.vungxanh.insight.duties.State;

/** What an address asks for. @param state all when null @param source all when null */
record DutyFilter(
        UnitId unit,
        Instant asOf,
        @Nullable State state,
        @Nullable String source) {

    static DutyFilter read(Asked asked, Scope scope, Map<String, String> words) {
        var asOf = asked.instant(words.get("asOf"));
        return new DutyFilter(
                asked.unit(scope, words.get("unit"), asOf), asOf, state(words.get("show")), given(words.get("source")));
    }

    List<Standing> of(List<Standing> all) {
        return all.stream()
                .filter(each -> state == null || each.state() == state)
                .filter(each -> source == null || each.duty().source().equals(source))
                .toList();
    }

    private static @Nullable State state(@Nullable String word) {
        var said = given(word);
        if (said == null || said.equals("all")) {
            return null;
        }
        return Arrays.stream(State.values())
                .filter(each -> each.name().equals(said.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> DutyRule.UNREADABLE_FILTER.broken("show", said));
    }

    private static @Nullable String given(@Nullable String word) {
        return word == null || word.isBlank() ? null : word.strip();
    }
}
