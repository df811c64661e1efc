package vn.vungxanh.bench.tracing;

import java.util.Arrays;

/** Gives people their work: factories with lines, shifts, canteens and dormitories; offices and classes. */
final class Founding {

    private final World world;
    private final Dice dice;
    /** People in a random order: neighbours at home are seldom colleagues. */
    private final int[] queue;

    private int next;
    int factories;
    int places;
    int groups;
    byte[] kinds = new byte[1024];
    byte[] groupKinds = new byte[1024];

    Founding(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
        queue = new int[world.people];
        Arrays.setAll(queue, index -> index + 1);
        for (var i = queue.length - 1; i > 0; i--) {
            var j = dice.below(i + 1);
            var one = queue[i];
            queue[i] = queue[j];
            queue[j] = one;
        }
    }

    /** Pareto: 80 to 15,000 workers each. */
    void factories(int workers) {
        while (workers > 0) {
            var size = (int) Math.min(15_000, 80 / Math.pow(1 - dice.chance(), 1 / 1.05));
            factory(Math.min(workers, size));
            workers -= size;
        }
    }

    private void factory(int size) {
        factories++;
        var canteens = many(World.CANTEEN, 1 + size / 1500);
        var halls = 1 + size / 1500;
        for (var hired = 0; hired < size; ) {
            var line = many(World.LINE, 1);
            var roster = group(World.LINE_GROUP);
            var shift = (byte) dice.below(3);
            var members = Math.min(size - hired, dice.between(35, 75));
            var room = 0;
            for (var i = 0; i < members; i++) {
                var person = queue[next++];
                world.unitOf[person] = line;
                world.shiftOf[person] = shift;
                world.factoryOf[person] = factories;
                world.canteenOf[person] = canteens + line % halls;
                if (i % 8 == 0) {
                    room = dice.happens(0.25) ? group(World.DORMITORY_GROUP) : 0;
                }
                world.dormitoryOf[person] = room;
            }
            rosters(line, roster);
            hired += members;
        }
    }

    void rooms(int kind, int members) {
        while (members > 0) {
            var room = many(kind, 1);
            rosters(room, group(World.CLASS_GROUP));
            for (var size = Math.min(members, dice.between(20, 50)); size > 0; size--, members--) {
                world.unitOf[queue[next++]] = room;
            }
        }
    }

    /** Group of each line and room, by its place. */
    int[] rosterOf = new int[1024];

    private void rosters(int place, int group) {
        rosterOf = place < rosterOf.length ? rosterOf : Arrays.copyOf(rosterOf, place * 2);
        rosterOf[place] = group;
    }

    private int group(int kind) {
        groups++;
        groupKinds = groups < groupKinds.length ? groupKinds : Arrays.copyOf(groupKinds, groups * 2);
        groupKinds[groups] = (byte) kind;
        return groups;
    }

    /** The number of the first of them. */
    int many(int kind, int count) {
        var first = places + 1;
        places += count;
        kinds = places < kinds.length ? kinds : Arrays.copyOf(kinds, places * 2);
        Arrays.fill(kinds, first, places + 1, (byte) kind);
        return first;
    }
}
