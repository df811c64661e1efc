package vn.vungxanh.bench.tracing;

import java.util.Arrays;
import vn.vungxanh.surveillance.copresence.DayDigest;

/** All check-ins of one day in columns, in the order of time, and beside it their order by place. Seconds since 1970. */
final class Day {

    private static final int ROW_BITS = 24;
    private static final int ROW = (1 << ROW_BITS) - 1;
    private static final int TIME_BITS = 17;

    private final World world;
    private final Diary diary;
    private final Columns drawn = new Columns(1 << 16);
    private Columns late = new Columns(1 << 10);
    private Columns early = new Columns(1 << 10);

    long epochDay;
    int size;
    int[] person = {};
    int[] place = {};
    int[] in = {};
    int[] out = {};
    int[] until = {};
    int[] left = {};
    /** Rows by place, then time. */
    int[] byPlace = {};
    /** Where each place begins in {@link #byPlace}. */
    final int[] placeFrom;

    Day(World world, Terms terms) {
        this.world = world;
        this.diary = new Diary(world, terms);
        this.placeFrom = new int[world.places + 2];
    }

    void draw(long day) {
        epochDay = day;
        var midnight = DayDigest.startOf(day + 1);
        drawn.size = 0;
        drawn.addAll(late);
        early.size = 0;
        for (var who = 1; who <= world.people; who++) {
            diary.open(who, day);
            for (var i = 0; i < diary.size; i++) {
                (diary.in[i] < midnight ? drawn : early).add(who, diary, i);
            }
        }
        var swap = late;
        late = early;
        early = swap;
        sort(DayDigest.startOf(day));
    }

    private void sort(long begin) {
        size = drawn.size;
        if (size > ROW) {
            throw new IllegalStateException("more than " + ROW + " check-ins on a day");
        }
        var keys = new long[size];
        for (var i = 0; i < size; i++) {
            keys[i] = (drawn.in[i] - begin) << ROW_BITS | i;
        }
        Arrays.sort(keys);
        person = pick(drawn.person, keys);
        place = pick(drawn.place, keys);
        in = pick(drawn.in, keys);
        out = pick(drawn.out, keys);
        until = pick(drawn.until, keys);
        left = pick(drawn.left, keys);
        for (var i = 0; i < size; i++) {
            keys[i] = (long) place[i] << ROW_BITS + TIME_BITS | (in[i] - begin) << ROW_BITS | i;
        }
        Arrays.sort(keys);
        byPlace = new int[size];
        Arrays.fill(placeFrom, 0);
        for (var i = 0; i < size; i++) {
            byPlace[i] = (int) (keys[i] & ROW);
            placeFrom[place[byPlace[i]] + 1]++;
        }
        for (var i = 1; i < placeFrom.length; i++) {
            placeFrom[i] += placeFrom[i - 1];
        }
    }

    private static int[] pick(int[] column, long[] keys) {
        var picked = new int[keys.length];
        for (var i = 0; i < picked.length; i++) {
            picked[i] = column[(int) (keys[i] & ROW)];
        }
        return picked;
    }

    private static final class Columns {
        int size;
        int[] person;
        int[] place;
        int[] in;
        int[] out;
        int[] until;
        int[] left;

        Columns(int capacity) {
            grow(capacity);
        }

        private void grow(int capacity) {
            person = person == null ? new int[capacity] : Arrays.copyOf(person, capacity);
            place = place == null ? new int[capacity] : Arrays.copyOf(place, capacity);
            in = in == null ? new int[capacity] : Arrays.copyOf(in, capacity);
            out = out == null ? new int[capacity] : Arrays.copyOf(out, capacity);
            until = until == null ? new int[capacity] : Arrays.copyOf(until, capacity);
            left = left == null ? new int[capacity] : Arrays.copyOf(left, capacity);
        }

        void add(int who, Diary diary, int i) {
            if (size == person.length) {
                grow(size * 2);
            }
            person[size] = who;
            place[size] = diary.place[i];
            in[size] = (int) diary.in[i];
            out[size] = (int) diary.out[i];
            until[size] = (int) diary.until[i];
            left[size++] = (int) diary.left[i];
        }

        void addAll(Columns more) {
            for (var i = 0; i < more.size; i++) {
                if (size == person.length) {
                    grow(size * 2);
                }
                person[size] = more.person[i];
                place[size] = more.place[i];
                in[size] = more.in[i];
                out[size] = more.out[i];
                until[size] = more.until[i];
                left[size++] = more.left[i];
            }
        }
    }
}
