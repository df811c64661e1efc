package vn.vungxanh.insight.risk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.levels.ByCivilDefence;
import vn.vungxanh.insight.levels.ByDeclaration;
import vn.vungxanh.insight.levels.ByThreshold;
import vn.vungxanh.insight.levels.LevelRule;
import vn.vungxanh.insight.levels.Verdict;

/**
 * A regulation that says how a level follows.
 *
 * @param earlyDays how long before its first day it may be looked at, as a trial
 * @param base whose thresholds it uses besides its own, and whose decisions say that an epidemic stands declared
 * @param confidence H read in a source, M second-hand
 */
public record RiskRegime(
        String id,
        LevelRule rule,
        int rank,
        @Nullable RiskRegime base,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int earlyDays,
        String nameVi,
        String nameEn,
        String shortName,
        String source,
        String confidence,
        List<RiskLevel> levels) {

    public RiskRegime {
        levels = List.copyOf(levels);
    }

    public String name(String language) {
        return "en".equals(language) ? nameEn : nameVi;
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** In force, or so near that one looks at it already. */
    public boolean offeredOn(LocalDate day) {
        return inForceOn(day) || day.isBefore(validFrom) && !day.isBefore(validFrom.minusDays(earlyDays));
    }

    /** Whether it compares with former years, or asks which group a disease belongs to. */
    boolean looksAtFormerYears() {
        return rule instanceof ByThreshold || rule instanceof ByDeclaration || rule instanceof ByCivilDefence;
    }

    /** By whose decisions an epidemic stands declared. */
    RiskRegime declaring() {
        return base == null ? this : base;
    }

    public RiskLevel level(int number) {
        return levels.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseGet(() -> levels.get(levels.size() - 1));
    }

    public boolean knows(int number) {
        return levels.stream().anyMatch(each -> each.number() == number);
    }

    public int highest() {
        return levels.get(levels.size() - 1).number();
    }

    /** Nothing proves a level, and nothing rules out the highest: that is no good news, and must not look like it. */
    public boolean leavesOpen(Verdict verdict) {
        return verdict.level() == 1 && verdict.upTo() >= highest();
    }

    /** Levels from here on are bad news: a fall in the state of a unit that somebody must look at. */
    public int alarming() {
        return Math.max(2, highest() - 1);
    }
}
