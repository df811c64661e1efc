package vn.vungxanh.insight.risk.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.levels.Criterion.Reading;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.insight.levels.Verdict;
import vn.vungxanh.insight.risk.Judged;
import vn.vungxanh.insight.risk.RiskQueries;

/**
 * The level of a unit with other numbers: words of the address named after the facts. Shares are percent here, as people
 * say them. An empty word means that nobody knows.
 *
 * @param verdict null until somebody changed a number
 */
public record WhatIf(List<Question> questions, @Nullable Verdict verdict, List<String> unreadable) {

    /** @param value as it is shown in the field */
    public record Question(Fact fact, String value) {}

    private static final String PREFIX = "if.";

    static WhatIf of(Judged judged, UnitId unit, Map<String, String> words, RiskQueries risk) {
        var site = judged.site(unit);
        var asked = EnumSet.noneOf(Fact.class);
        judged.verdict(unit)
                .criteria()
                .forEach(each -> each.readings().stream()
                        .map(Reading::fact)
                        .filter(fact -> !fact.name().startsWith("SHARE_")
                                && !fact.name().startsWith("PARTS_"))
                        .forEach(asked::add));
        if (asked.contains(Fact.COMMUNITY_WEEK)) {
            asked.add(Fact.UNKNOWN_WEEK);
            asked.add(Fact.CONTACT_WEEK);
        }
        var facts = site.facts();
        var changed = false;
        var unreadable = new ArrayList<String>();
        for (var fact : asked) {
            var word = words.get(PREFIX + fact.name());
            if (word == null) {
                continue;
            }
            changed = true;
            if (word.isBlank()) {
                facts = facts.with(fact, (Double) null);
            } else if (word.strip().replace(',', '.').matches("\\d{1,9}(\\.\\d{1,4})?")) {
                var number = Double.parseDouble(word.strip().replace(',', '.'));
                facts = facts.with(fact, fact.kind() == Fact.Kind.SHARE ? Math.min(1, number / 100) : number);
            } else {
                unreadable.add(word);
            }
        }
        var shown = facts;
        var questions = asked.stream()
                .map(fact -> new Question(fact, word(words, fact, shown.get(fact))))
                .toList();
        return new WhatIf(questions, changed ? risk.whatIf(judged, unit, facts) : null, unreadable);
    }

    private static String word(Map<String, String> words, Fact fact, @Nullable Double value) {
        var typed = words.get(PREFIX + fact.name());
        if (typed != null) {
            return typed;
        }
        if (value == null) {
            return "";
        }
        var number = fact.kind() == Fact.Kind.SHARE ? value * 100 : value;
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }
}
