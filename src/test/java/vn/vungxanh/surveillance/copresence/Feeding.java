package vn.vungxanh.surveillance.copresence;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;

/** Feeds a random world to the index in pieces of every size, and with it to the plain rule. */
final class Feeding implements AutoCloseable {
    private final SmallWorld world;
    private final Path folder;
    private final NaiveCopresence naive;
    private final boolean interrupted;
    private CopresenceIndex index;

    Feeding(SmallWorld world, Path folder, NaiveCopresence naive, boolean interrupted) {
        this.world = world;
        this.folder = folder;
        this.naive = naive;
        this.interrupted = interrupted;
        index = CopresenceIndex.open(folder, world);
    }

    /** The index that holds all. */
    CopresenceIndex all() {
        List<NaiveEvents.Visit> visits = world.visits();
        visits.forEach(naive.events::add);
        List<NaiveEvents.Encounter> encounters = world.encounters();
        encounters.forEach(naive.events::add);
        List<NaiveEvents.Membership> memberships = world.memberships();
        memberships.forEach(naive.events::add);
        List<Deque<Runnable>> kinds = List.of(
                pieces(visits.size(), 3, (begin, end) -> feedVisits(visits, begin, end)),
                pieces(encounters.size(), 2, (begin, end) -> feedEncounters(encounters, begin, end)),
                pieces(memberships.size(), 1, (begin, end) -> feedMemberships(memberships, begin, end)));
        while (kinds.stream().anyMatch(kind -> !kind.isEmpty())) {
            Runnable step = kinds.get(world.random.nextInt(3)).poll();
            if (step != null) {
                step.run();
                if (interrupted) {
                    interrupt(world.random.nextInt(6));
                }
            }
        }
        return index;
    }

    private Deque<Runnable> pieces(int size, int parts, BiConsumer<Integer, Integer> feed) {
        Deque<Runnable> pieces = new ArrayDeque<>();
        for (int i = 0; i < size; ) {
            int begin = i;
            int end = Math.min(size, i + 1 + world.random.nextInt(1 + size / parts));
            pieces.add(() -> feed.accept(begin, end));
            i = end;
        }
        return pieces;
    }

    private void interrupt(int how) {
        if (how == 0) {
            index.seal();
        } else if (how == 1) {
            index.snapshot();
        }
        if (how <= 1 && world.random.nextBoolean()) {
            index.verify();
            index.close();
            index = CopresenceIndex.open(folder, world);
        }
    }

    private void feedVisits(List<NaiveEvents.Visit> visits, int begin, int end) {
        VisitBatch batch = new VisitBatch(1);
        for (int i = begin; i < end; i++) {
            NaiveEvents.Visit visit = visits.get(i);
            batch.add(visit.person(), visit.place(), visit.in(), visit.out(), i + 1);
        }
        index.append(batch);
        index.append(batch);
    }

    private void feedEncounters(List<NaiveEvents.Encounter> encounters, int begin, int end) {
        EncounterBatch batch = new EncounterBatch(1);
        for (int i = begin; i < end; i++) {
            NaiveEvents.Encounter one = encounters.get(i);
            batch.add(one.first(), one.second(), one.at(), one.seconds(), one.attenuation(), i + 1);
        }
        index.append(batch);
    }

    private void feedMemberships(List<NaiveEvents.Membership> memberships, int begin, int end) {
        MembershipBatch batch = new MembershipBatch(1);
        for (int i = begin; i < end; i++) {
            NaiveEvents.Membership one = memberships.get(i);
            batch.add(one.person(), one.group(), one.from(), one.to(), i + 1);
        }
        index.append(batch);
    }

    @Override
    public void close() {
        index.close();
    }
}
