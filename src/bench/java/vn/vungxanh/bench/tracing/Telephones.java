package vn.vungxanh.bench.tracing;

import java.util.Arrays;
import vn.vungxanh.surveillance.copresence.DayDigest;

/** Encounters of one day between telephones of people who really were at one place, or at home, together. */
final class Telephones {

    private static final int NEIGHBOURS = 30;
    private static final int PASSES = 40;
    private static final double AT_HOME = 0.15;

    private final World world;
    private final boolean[] carried;
    private final Dice dice = new Dice();

    private long[] heard = {};
    int size;
    int[] first = new int[1024];
    int[] second = new int[1024];
    int[] at = new int[1024];
    int[] seconds = new int[1024];
    byte[] signal = new byte[1024];

    Telephones(World world) {
        this.world = world;
        carried = new boolean[world.people + 1];
        for (var person = 1; person <= world.people; person++) {
            carried[person] = world.hasTelephone(person);
        }
    }

    void hear(Day day, int wanted) {
        size = 0;
        heard = new long[Integer.highestOneBit(Math.max(1024, wanted)) * 4];
        dice.begin(world.seed, -11, day.epochDay);
        while (size < wanted * AT_HOME) {
            atHome(DayDigest.startOf(day.epochDay));
        }
        for (var pass = 0; pass < PASSES && size < wanted; pass++) {
            for (var i = 0; i < day.size && size < wanted; i++) {
                if (dice.happens(0.25)) {
                    atPlace(day, i);
                }
            }
        }
    }

    private void atHome(long midnight) {
        var home = dice.below(world.households.length - 1);
        var from = world.households[home];
        var members = world.households[home + 1] - from;
        var one = from + dice.below(members);
        var other = from + dice.below(members);
        if (one != other && carried[one] && carried[other]) {
            add(one, other, (int) midnight + 19 * 3600 + dice.below(3 * 3600), 120 + dice.below(3000), 50 + dice.below(22));
        }
    }

    private void atPlace(Day day, int place) {
        var row = day.byPlace[place];
        var near = place + 1 + dice.below(NEIGHBOURS);
        if (near >= day.size || !carried[day.person[row]]) {
            return;
        }
        var other = day.byPlace[near];
        var begin = day.in[other];
        var together = Math.min(day.left[row], day.left[other]) - begin;
        if (day.place[other] != day.place[row]
                || together < 60
                || !carried[day.person[other]]
                || day.person[other] == day.person[row]) {
            return;
        }
        var length = Math.min(together, (int) (60 + 420 * Math.exp(0.9 * dice.normal())));
        add(
                day.person[row],
                day.person[other],
                Math.min(begin + dice.below(together - length + 1), (int) DayDigest.startOf(day.epochDay + 1) - 1),
                length,
                (int) Math.max(45, Math.min(95, 72 + 9 * dice.normal())));
    }

    /** A pair and second come once only. */
    private boolean isNew(int one, int other, int when) {
        var key = (long) Math.min(one, other) << 42 | (long) Math.max(one, other) << 21 | when % 86_400 + 1L;
        var slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & heard.length - 1;
        while (heard[slot] != 0 && heard[slot] != key) {
            slot = slot + 1 & heard.length - 1;
        }
        var isNew = heard[slot] == 0;
        heard[slot] = key;
        return isNew;
    }

    private void add(int one, int other, int when, int length, int attenuation) {
        if (!isNew(one, other, when)) {
            return;
        }
        if (size == first.length) {
            first = Arrays.copyOf(first, size * 2);
            second = Arrays.copyOf(second, size * 2);
            at = Arrays.copyOf(at, size * 2);
            seconds = Arrays.copyOf(seconds, size * 2);
            signal = Arrays.copyOf(signal, size * 2);
        }
        first[size] = one;
        second[size] = other;
        at[size] = when;
        seconds[size] = length;
        signal[size++] = (byte) attenuation;
    }
}
