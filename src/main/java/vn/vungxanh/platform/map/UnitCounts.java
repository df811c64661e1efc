package vn.vungxanh.platform.map;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a measure says of the units shown, day by day. Changes before the first day count on it, those after the last never. */
final class UnitCounts {

    private static final double PERCENT = 100;

    private final LocalDate from;
    private final int days;
    private final int per;
    private final List<MapPlace> places;
    private final long[][] changes;
    private final long @Nullable [][] bases;

    /** @param per of how many people a rate is said; @param bases what the counts are a part of; null for the population */
    UnitCounts(
            List<MapPlace> places,
            Collection<UnitChange> all,
            @Nullable Collection<UnitChange> bases,
            int per,
            LocalDate from,
            LocalDate to) {
        this.from = from;
        this.per = per;
        this.places = List.copyOf(places);
        days = (int) Math.max(0, ChronoUnit.DAYS.between(from, to)) + 1;
        changes = byPlace(all);
        this.bases = bases == null ? null : byPlace(bases);
    }

    private long[][] byPlace(Collection<UnitChange> all) {
        var counted = new long[places.size()][days];
        var byUnit = new TreeMap<Integer, long[]>();
        for (var change : all) {
            var day = Math.max(0, ChronoUnit.DAYS.between(from, change.day()));
            if (day < days) {
                byUnit.computeIfAbsent(change.unit(), unit -> new long[days])[(int) day] += change.change();
            }
        }
        for (var n = 0; n < places.size(); n++) {
            for (var unit : byUnit.entrySet()) {
                if (places.get(n).answersFor(unit.getKey())) {
                    add(counted[n], unit.getValue());
                }
            }
        }
        return counted;
    }

    int days() {
        return days;
    }

    /** The changes of a place, one a day. */
    long[] changes(int place) {
        return changes[place].clone();
    }

    /** The same of what the counts are a part of; null where that is the population. */
    long @Nullable [] bases(int place) {
        return bases == null ? null : bases[place].clone();
    }

    long count(int place, MapQuery.Show show, LocalDate day) {
        return count(changes[place], show, index(day));
    }

    /** Per so many people, or a percentage; null without a population, or where there is nothing to be a part of. */
    @Nullable
    Double rate(int place, MapQuery.Show show, LocalDate day) {
        return rate(place, show, index(day));
    }

    /** What the slider can show of the first places, as far as seen: classes made of it hold for all days. */
    double[] values(int first, MapQuery.Show show, MapQuery.@Nullable Per per) {
        var values = new double[first * days];
        var n = 0;
        for (var place = 0; place < first; place++) {
            if (!places.get(place).seen()) {
                continue;
            }
            if (show == MapQuery.Show.TOTAL && (bases == null || per == MapQuery.Per.COUNT)) {
                values[n++] = value(place, greatest(place), per);
                continue;
            }
            var before = Double.NaN;
            for (var day = 0; day < days; day++) {
                var value = per == MapQuery.Per.COUNT
                        ? (Double) (double) count(changes[place], show, day)
                        : rate(place, show, day);
                if (value != null && (show == MapQuery.Show.NEW || value != before)) {
                    values[n++] = value;
                    before = value;
                }
            }
        }
        return Arrays.copyOf(values, n);
    }

    private long greatest(int place) {
        long sum = 0;
        long most = 0;
        for (var change : changes[place]) {
            sum += change;
            most = Math.max(most, sum);
        }
        return most;
    }

    /** 0 also for a rate without a population. */
    private double value(int place, long count, MapQuery.@Nullable Per per) {
        if (per == MapQuery.Per.COUNT) {
            return count;
        }
        var rate = ofPeople(place, count);
        return rate == null ? 0 : rate;
    }

    private @Nullable Double rate(int place, MapQuery.Show show, int day) {
        var count = count(changes[place], show, day);
        if (bases == null) {
            return ofPeople(place, count);
        }
        var whole = count(bases[place], show, day);
        return whole <= 0 ? null : (Double) (count * PERCENT / whole);
    }

    private @Nullable Double ofPeople(int place, long count) {
        var population = places.get(place).population();
        return population == null || population == 0 ? null : (Double) ((double) count * per / population);
    }

    private static long count(long[] each, MapQuery.Show show, int day) {
        return show == MapQuery.Show.NEW
                ? each[day]
                : Arrays.stream(each, 0, day + 1).sum();
    }

    private int index(LocalDate day) {
        return (int) Math.max(0, Math.min(days - 1, ChronoUnit.DAYS.between(from, day)));
    }

    private static void add(long[] to, long[] more) {
        for (var n = 0; n < to.length; n++) {
            to[n] += more[n];
        }
    }
}
