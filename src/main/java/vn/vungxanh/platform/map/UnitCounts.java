package vn.vungxanh.platform.map;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** What a measure says of the units shown, day by day. Changes before the first day count on it, those after the last never. */
final class UnitCounts {

    private static final double PER = 100_000;

    private final LocalDate from;
    private final int days;
    private final List<MapPlace> places;
    private final long[][] changes;

    UnitCounts(List<MapPlace> places, Collection<UnitChange> all, LocalDate from, LocalDate to) {
        this.from = from;
        this.places = List.copyOf(places);
        days = (int) Math.max(0, ChronoUnit.DAYS.between(from, to)) + 1;
        changes = new long[places.size()][days];
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
                    add(changes[n], unit.getValue());
                }
            }
        }
    }

    int days() {
        return days;
    }

    /** The changes of a place, one a day. */
    long[] changes(int place) {
        return changes[place].clone();
    }

    long total(int place, LocalDate day) {
        return Arrays.stream(changes[place], 0, index(day) + 1).sum();
    }

    long ofTheDay(int place, LocalDate day) {
        return changes[place][index(day)];
    }

    /** What the slider can show of the first places, as far as seen: classes made of it hold for all days. */
    double[] values(int first, MapQuery.Show show, MapQuery.Per per) {
        var values = new double[show == MapQuery.Show.NEW ? first * days : first];
        var n = 0;
        for (var place = 0; place < first; place++) {
            if (!places.get(place).seen()) {
                continue;
            }
            if (show == MapQuery.Show.TOTAL) {
                values[n++] = value(place, greatest(place), per);
            } else {
                for (var change : changes[place]) {
                    values[n++] = value(place, change, per);
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
    private double value(int place, long count, MapQuery.Per per) {
        return per == MapQuery.Per.COUNT ? count : rate(places.get(place), count);
    }

    static double rate(MapPlace place, long count) {
        var population = place.population();
        return population == null || population == 0 ? 0 : count * PER / population;
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
