package vn.vungxanh.bench.tracing;

import vn.vungxanh.surveillance.copresence.DayDigest;

/**
 * Where one person is on one day, by time; a night shift runs into the next morning. The same whenever it is asked for. At the
 * end of each stay stands what the rule makes of it: the check-out, else the usual stay, cut at the next check-in.
 */
final class Diary {

    private static final int HOUR = 3600;
    private static final double CHECKS_OUT = 0.33;
    private static final double STAYS_AT_HOME = 0.14;

    private final World world;
    private final Terms terms;
    private final Dice dice = new Dice();
    private final Dice habits = new Dice();

    int size;
    final int[] place = new int[16];
    final long[] in = new long[16];
    /** When the person really left. */
    final long[] left = new long[16];
    /** {@code -1} without check-out. */
    final long[] out = new long[16];

    final long[] until = new long[16];

    Diary(World world, Terms terms) {
        this.world = world;
        this.terms = terms;
    }

    void open(int person, long day) {
        write(person, day + 1);
        var next = size == 0 ? Long.MAX_VALUE : in[0];
        write(person, day);
        for (var i = size - 1; i >= 0; i--) {
            until[i] = out[i] >= 0 ? out[i] : Math.min(in[i] + terms.usualStay(world.kind(place[i])), next);
            next = i > 0 && in[i - 1] == in[i] ? next : in[i];
        }
    }

    private void write(int person, long day) {
        size = 0;
        dice.begin(world.seed, person, day);
        if (dice.happens(STAYS_AT_HOME)) {
            return;
        }
        var midnight = DayDigest.startOf(day);
        var unit = world.unitOf[person];
        var restDay = Math.floorMod(day + (unit == 0 ? 0 : person % 2), 7) == 6;
        if (unit == 0 || restDay) {
            errands(person, midnight + 6 * HOUR, dice.between(3, 6), 14 * HOUR);
        } else if (world.canteenOf[person] > 0) {
            shift(person, unit, midnight);
        } else {
            lessons(person, unit, midnight);
        }
        sort();
        for (var i = 1; i < size; i++) {
            if (in[i] <= in[i - 1]) {
                in[i] = in[i - 1] + 60;
            }
            left[i - 1] = Math.min(left[i - 1], in[i]);
        }
        for (var i = 0; i < size; i++) {
            out[i] = dice.happens(CHECKS_OUT) ? Math.max(in[i], left[i]) : -1;
        }
    }

    private void sort() {
        for (var i = 1; i < size; i++) {
            for (var j = i; j > 0 && in[j] < in[j - 1]; j--) {
                var where = place[j];
                place[j] = place[j - 1];
                place[j - 1] = where;
                var came = in[j];
                in[j] = in[j - 1];
                in[j - 1] = came;
                var went = left[j];
                left[j] = left[j - 1];
                left[j - 1] = went;
            }
        }
    }

    private void shift(int person, int line, long midnight) {
        var shift = world.shiftOf[person];
        var begin = midnight + (6 + 8 * shift) * HOUR - 60L * dice.below(20);
        if (shift > 0) {
            errands(person, midnight + 9 * HOUR, dice.below(2), 2 * HOUR);
        }
        if (dice.happens(0.3)) {
            come(bus(person), begin - 40 * 60, 35 * 60);
        }
        come(line, begin, 4 * HOUR);
        come(world.canteenOf[person], begin + 4 * HOUR + 60L * dice.below(30), 30 * 60);
        if (dice.happens(0.8)) {
            come(line, in[size - 1] + 35 * 60, 3 * HOUR + HOUR / 2);
        }
        if (shift == 0) {
            errands(person, midnight + 15 * HOUR, dice.between(0, 3), 5 * HOUR);
        }
    }

    private void lessons(int person, int room, long midnight) {
        if (dice.happens(0.25)) {
            come(bus(person), midnight + 6 * HOUR + 60L * dice.below(30), 30 * 60);
        }
        come(room, midnight + 7 * HOUR + 60L * dice.below(30), 4 * HOUR);
        if (dice.happens(0.75)) {
            come(room, midnight + 13 * HOUR + 60L * dice.below(40), 3 * HOUR + HOUR / 2);
        }
        errands(person, midnight + 17 * HOUR, dice.between(1, 3), 4 * HOUR);
    }

    private void errands(int person, long from, int count, int within) {
        for (var i = 0; i < count; i++) {
            var at = from + (long) within * i / count + dice.below(within / count);
            var what = dice.below(100);
            if (what < 15) {
                come(world.firstMarket + favourite(person, 2, world.markets), at, minutes(40));
            } else if (what < 66) {
                come(world.firstShop + favourite(person, 6, world.shops), at, minutes(17));
            } else if (what < 89) {
                come(world.firstRestaurant + restaurant(person), mealNear(at, from), minutes(50));
            } else if (what < 92) {
                come(world.firstHealth + favourite(person, 1, world.others), at, minutes(60));
            } else if (what < 94) {
                come(world.firstWorship + favourite(person, 1, world.others), at, minutes(75));
            } else {
                come(bus(person), at, minutes(30));
            }
        }
    }

    /** Five that somebody goes to; none is much larger than another. */
    private int restaurant(int person) {
        return habits.begin(world.seed, person, -900 - dice.below(5)).below(world.restaurants);
    }

    /** Half past eleven or half past six, give or take three quarters of an hour. */
    private long mealNear(long at, long from) {
        var midnight = DayDigest.startOf(DayDigest.dayOf(from));
        var meal = at - midnight < 15 * HOUR ? 11 * HOUR + HOUR / 2 : 18 * HOUR + HOUR / 2;
        return midnight + meal - 45 * 60 + 60L * dice.below(90);
    }

    private int bus(int person) {
        return world.firstBus + favourite(person, 2, world.others * 4);
    }

    /** Mostly one of a few that somebody always goes to. */
    private int favourite(int person, int few, int count) {
        return dice.happens(0.85)
                ? habits.begin(world.seed, person, -100 - 10L * few - dice.below(few) - count * 100L).zipf(count)
                : dice.zipf(count);
    }

    private int minutes(int mean) {
        return (int) Math.max(120, 60 * mean * Math.exp(0.45 * dice.normal() - 0.1));
    }

    private void come(int where, long at, int length) {
        if (size < place.length) {
            place[size] = where;
            in[size] = at;
            left[size] = at + (long) (length * (0.85 + 0.3 * dice.chance()));
            size++;
        }
    }
}
