package vn.vungxanh.surveillance.copresence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The index: fed in the order of the sequence numbers, asked at any time from any thread. What was appended is visible when
 * {@code append} returns; what was sealed survives the end of the process at any point.
 */
public final class CopresenceIndex implements Copresence, AutoCloseable {
    private final PlaceBook places;
    private final Shelf shelf;
    private final ConcurrentLinkedQueue<Workplace> resting = new ConcurrentLinkedQueue<>();

    private CopresenceIndex(Shelf shelf, PlaceBook places) {
        this.shelf = shelf;
        this.places = places;
    }

    /**
     * Maps the newest snapshot in the folder, or begins empty. Feed it from {@link #lastSequence} on.
     *
     * @throws BrokenSnapshot when there are snapshots and none of them is whole
     */
    public static CopresenceIndex open(Path folder, PlaceBook places) {
        return new CopresenceIndex(Shelf.open(folder), places);
    }

    /** Sequence number of the last event of this kind that the index holds; 0 for none. */
    public long lastSequence(Evidence kind) {
        return shelf.view().sequence(kind);
    }

    /**
     * A check-in with person, place and second of an earlier one replaces it: the later sequence wins.
     *
     * @return false when the batch ends before {@link #lastSequence} and was left out
     */
    public boolean append(VisitBatch batch) {
        return shelf.append(Evidence.VISITS, Batches.columns(batch), batch.lastSequence());
    }

    /** An encounter with the pair and second of an earlier one replaces it, whoever of the two stands first. */
    public boolean append(EncounterBatch batch) {
        return shelf.append(Evidence.ENCOUNTERS, Batches.columns(batch), batch.lastSequence());
    }

    /** A membership with person, group and start of an earlier one replaces it. */
    public boolean append(MembershipBatch batch) {
        return shelf.append(Evidence.MEMBERSHIPS, Batches.columns(batch), batch.lastSequence());
    }

    /** Writes what is held in memory to the folder, beside what is there: quick, for every few minutes. */
    public void snapshot() {
        shelf.snapshot();
    }

    /** Makes one base of everything, without what is to be forgotten: for the night. Appends and questions go on. */
    public void seal() {
        shelf.seal();
    }

    /**
     * The next {@link #seal} drops check-ins and encounters that began before this second, and memberships that ended.
     *
     * @param before seconds since 1970
     */
    public void forget(long before) {
        shelf.forget(before);
    }

    @Override
    public Contacts trace(Source source, ContactRule rule, int depth, Probe more) {
        return asked(work -> work.trace(source, rule, depth, more).copy());
    }

    /** Traces many cases on several threads. Returns when all have been handed over; what a sink throws ends it. */
    public void traceAll(List<Source> sources, ContactRule rule, int depth, Probe more, int threads, TraceSink sink) {
        View view = shelf.view();
        AtomicInteger next = new AtomicInteger();
        Crew.run(threads, () -> {
            Workplace work = workplace(view);
            try {
                for (int i = next.getAndIncrement(); i < sources.size(); i = next.getAndIncrement()) {
                    sink.traced(i, work.trace(sources.get(i), rule, depth, more));
                }
            } finally {
                next.addAndGet(sources.size());
                resting.add(work);
            }
        });
    }

    @Override
    public List<Meeting> meetings(Source source, int contact, ContactRule rule) {
        return asked(work -> PairMeetings.of(work, source, contact, rule));
    }

    @Override
    public List<Stay> stays(int person, long from, long to, ContactRule rule) {
        return asked(work -> {
            work.stays.ofPerson(person, from, to, work.terms.of(rule));
            Entries read = work.stays.read;
            List<Stay> stays = new ArrayList<>();
            for (int i = 0; i < read.size; i++) {
                if (read.end[i] > from || read.at[i] >= from) {
                    boolean stated = read.length[i] != Columns.NONE;
                    stays.add(new Stay(person, read.other[i], read.at[i], read.end[i], stated));
                }
            }
            stays.sort(Comparator.comparingLong(Stay::from)
                    .thenComparingInt(Stay::place)
                    .thenComparingLong(Stay::to));
            return stays;
        });
    }

    @Override
    public List<Suspect> infectors(Infected infected, List<Candidate> candidates, ContactRule rule) {
        return asked(work -> new Infectors(work, rule).of(infected, candidates));
    }

    @Override
    public List<SharedPlace> sharedPlaces(List<Source> cases, int atLeast, ContactRule rule) {
        return asked(work -> new SharedPlaces(work, rule).of(cases, atLeast, shelf.people()));
    }

    /** Events of this kind held, double ones not yet merged included. */
    public long events(Evidence kind) {
        return Arrays.stream(shelf.view().of(kind)).mapToLong(Segment::size).sum();
    }

    /** Bytes that hold the events of this kind in all orders, offsets included; on disk and in memory. */
    public long sizeInBytes(Evidence kind) {
        return Arrays.stream(shelf.view().of(kind))
                .mapToLong(Segment::sizeInBytes)
                .sum();
    }

    /** One line for each day in Vietnam with check-ins, earliest first. Reads everything: seconds, not microseconds. */
    public List<DayDigest> digests() {
        return digests(Evidence.VISITS, Long.MIN_VALUE);
    }

    /**
     * The same of any kind: encounters and memberships by the day on which they begin.
     *
     * @param endsAfter what ended by this second, seconds since 1970, is left out
     */
    public List<DayDigest> digests(Evidence kind, long endsAfter) {
        return Census.digests(shelf.view().of(kind), kind, endsAfter);
    }

    /**
     * Reads every byte of the snapshot against its checksums; opening looks at the lengths and heads only.
     *
     * @throws BrokenSnapshot when one differs
     */
    public void verify() {
        shelf.verify();
    }

    /** Nothing is written: what was appended since the last snapshot is fed again after the next opening. */
    @Override
    public void close() {
        resting.clear();
    }

    private <T> T asked(Function<Workplace, T> question) {
        Workplace work = workplace(shelf.view());
        try {
            return question.apply(work);
        } finally {
            resting.add(work);
        }
    }

    private Workplace workplace(View view) {
        Workplace work = resting.poll();
        return (work == null ? new Workplace(places) : work).look(view);
    }
}
