package vn.vungxanh.insight.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.insight.methods.AttackRates;
import vn.vungxanh.insight.methods.Proportion;

/**
 * Who fell ill of the same people, by age and by sex. Whoever has no year of birth, or no sex on record, is in no group of it.
 *
 * @param people all of them
 * @param withoutAge of them without a year of birth
 */
public record AttackGroups(
        long people, List<Group<AgeBand>> byAge, List<Group<Sex>> bySex, long withoutAge, long withoutSex) {

    /**
     * @param watched of them still in follow-up
     * @param others against all other groups together; null where it cannot be said
     */
    public record Group<K>(K key, Proportion rate, long watched, AttackRates.@Nullable Ratio others) {}

    /** So many people with the same year of birth and sex. */
    record Counted(@Nullable Integer bornIn, @Nullable Sex sex, long people, long ill, long watched) {}

    /** @param year in which the wave began: an age is this year less the year of birth */
    static AttackGroups of(List<Counted> counts, int year) {
        var age = split(
                counts,
                each -> each.bornIn() == null ? null : AgeBand.of(year - Objects.requireNonNull(each.bornIn())));
        var sex = split(counts, Counted::sex);
        var people = counts.stream().mapToLong(Counted::people).sum();
        return new AttackGroups(people, age, sex, people - people(age), people - people(sex));
    }

    private static <K extends Comparable<K>> List<Group<K>> split(
            List<Counted> counts, Function<Counted, @Nullable K> key) {
        Map<K, long[]> sums = new TreeMap<>();
        for (var each : counts) {
            var group = key.apply(each);
            if (group != null) {
                var sum = sums.computeIfAbsent(group, any -> new long[3]);
                sum[0] += each.ill();
                sum[1] += each.people();
                sum[2] += each.watched();
            }
        }
        var all = new long[2];
        sums.values().forEach(sum -> Arrays.setAll(all, n -> all[n] + sum[n]));
        var groups = new ArrayList<Group<K>>();
        sums.forEach((group, sum) -> groups.add(
                new Group<>(group, new Proportion(sum[0], sum[1]), sum[2], others(sum[0], sum[1], all[0], all[1]))));
        return groups;
    }

    private static AttackRates.@Nullable Ratio others(long ill, long people, long allIll, long all) {
        return people == all
                ? null
                : new AttackRates(ill, people - ill, allIll - ill, all - people - allIll + ill).riskRatio();
    }

    private static <K> long people(List<Group<K>> groups) {
        return groups.stream().mapToLong(each -> each.rate().whole()).sum();
    }

    public boolean isEmpty() {
        return people == 0;
    }
}
