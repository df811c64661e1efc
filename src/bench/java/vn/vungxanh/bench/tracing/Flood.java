package vn.vungxanh.bench.tracing;

import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.copresence.CopresenceIndex;
import vn.vungxanh.surveillance.copresence.DayDigest;
import vn.vungxanh.surveillance.copresence.EncounterBatch;
import vn.vungxanh.surveillance.copresence.MembershipBatch;
import vn.vungxanh.surveillance.copresence.VisitBatch;

/** Day after day of a world into the index and, when there is one, its peer; and what the data look like. */
final class Flood {

    private static final int BATCH = 100_000;

    private final World world;
    private final Day day;
    private final Telephones telephones;
    final Outbreak outbreak;
    private final int[] visits;
    /** By kind of place. */
    final int[] longestStays = new int[128];

    private long visitSequence;
    private long encounterSequence;
    private long openEnded;
    private long indexNanos;
    private long peerNanos;

    Flood(World world, Terms terms, long firstDay) {
        this.world = world;
        this.day = new Day(world, terms);
        this.telephones = new Telephones(world);
        this.outbreak = new Outbreak(world, terms, firstDay);
        this.visits = new int[world.places + 1];
    }

    void members(CopresenceIndex index, long firstDay) throws Exception {
        var batch = new MembershipBatch(world.people * 2);
        world.callTheRoll((person, group) ->
                batch.add(person, group, DayDigest.startOf(firstDay - 400), MembershipBatch.NONE, batch.size() + 1L));
        index.append(batch);
    }

    void run(CopresenceIndex index, @Nullable Peer peer, long firstDay, int days, long encounters) throws Exception {
        for (var date = firstDay; date < firstDay + days; date++) {
            day.draw(date);
            telephones.hear(day, (int) (encounters / days));
            outbreak.spread(day);
            count();
            var begin = System.nanoTime();
            feed(index);
            indexNanos += System.nanoTime() - begin;
            if (peer != null) {
                begin = System.nanoTime();
                peer.add(day, telephones);
                peerNanos += System.nanoTime() - begin;
            }
            System.out.printf(
                    "day %d: %,d check-ins, %,d encounters, %,d cases%n",
                    date - firstDay + 1, visitSequence, encounterSequence, outbreak.cases.size());
        }
        world.usual(visits, days);
    }

    private void feed(CopresenceIndex index) {
        for (var from = 0; from < day.size; from += BATCH) {
            var batch = new VisitBatch(BATCH);
            for (var i = from; i < Math.min(day.size, from + BATCH); i++) {
                batch.add(day.person[i], day.place[i], day.in[i], day.out[i], ++visitSequence);
            }
            index.append(batch);
        }
        for (var from = 0; from < telephones.size; from += BATCH) {
            var batch = new EncounterBatch(BATCH);
            for (var i = from; i < Math.min(telephones.size, from + BATCH); i++) {
                batch.add(
                        telephones.first[i],
                        telephones.second[i],
                        telephones.at[i],
                        telephones.seconds[i],
                        telephones.signal[i],
                        ++encounterSequence);
            }
            index.append(batch);
        }
    }

    private void count() {
        for (var i = 0; i < day.size; i++) {
            visits[day.place[i]]++;
            openEnded += day.out[i] < 0 ? 1 : 0;
            var kind = world.kind(day.place[i]);
            longestStays[kind] = Math.max(longestStays[kind], day.until[i] - day.in[i]);
        }
    }

    void describe(int days) {
        var sorted = Arrays.stream(visits, 1, visits.length).sorted().toArray();
        var top = Arrays.stream(sorted, sorted.length - sorted.length / 100, sorted.length).asLongStream().sum();
        var lines = new ArrayList<String>();
        lines.add("%,d people, %,d places, %,d groups, %,d factories".formatted(world.people, world.places, world.groups, world.factories));
        lines.add("%,d check-ins (%,d a day, %.2f a person and day), %.1f %% without check-out; %,d encounters"
                .formatted(visitSequence, visitSequence / days, (double) visitSequence / days / world.people,
                        100.0 * openEnded / visitSequence, encounterSequence));
        lines.add("busiest place %,d a day, median place %,d a day, the top 1 %% of places hold %.0f %% of the check-ins"
                .formatted(sorted[sorted.length - 1] / days, sorted[sorted.length / 2] / days, 100.0 * top / visitSequence));
        lines.add("planted: %,d infected".formatted(outbreak.cases.size()));
        lines.add("appended to the index in %.1f s, copied to the peer in %.1f s".formatted(indexNanos / 1e9, peerNanos / 1e9));
        lines.forEach(line -> System.out.println("- " + line));
    }
}
