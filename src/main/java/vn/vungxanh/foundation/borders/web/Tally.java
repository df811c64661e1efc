package vn.vungxanh.foundation.borders.web;

import java.util.List;
import java.util.stream.Stream;
import vn.vungxanh.foundation.borders.BorderProblem;
import vn.vungxanh.foundation.borders.BordersRule;

/** What each check of a file found. */
public record Tally(BordersRule.Asks asks, long faults, long notes) {

    static List<Tally> of(List<BorderProblem> findings) {
        return Stream.of(BordersRule.Asks.values())
                .filter(asks -> asks != BordersRule.Asks.DEED)
                .map(asks -> new Tally(asks, count(findings, asks, false), count(findings, asks, true)))
                .toList();
    }

    private static long count(List<BorderProblem> findings, BordersRule.Asks asks, boolean noted) {
        return findings.stream()
                .map(BorderProblem::rule)
                .filter(rule -> rule.asks() == asks && rule.isOnlyNoted() == noted)
                .count();
    }
}
