package vn.vungxanh.surveillance.copresence;

import java.nio.file.Path;
import java.util.List;

/**
 * The index: fed in the order of the sequence numbers, asked at any time from any thread. What was appended is visible when
 * {@code append} returns; what was sealed survives the end of the process at any point.
 */
public final class CopresenceIndex implements Copresence, AutoCloseable {

    private CopresenceIndex() {}

    /** Maps the newest snapshot in the folder, or begins empty. Feed it from {@link #lastSequence} on. */
    public static CopresenceIndex open(Path folder, PlaceBook places) {
        throw new UnsupportedOperationException();
    }

    /** Sequence number of the last event of this kind that the index holds; 0 for none. */
    public long lastSequence(Evidence kind) {
        throw new UnsupportedOperationException();
    }

    /**
     * A check-in with person, place and second of an earlier one replaces it: the later sequence wins.
     *
     * @return false when the batch lies wholly before {@link #lastSequence} and was left out
     */
    public boolean append(VisitBatch batch) {
        throw new UnsupportedOperationException();
    }

    /** An encounter with the pair and second of an earlier one replaces it, whoever of the two stands first. */
    public boolean append(EncounterBatch batch) {
        throw new UnsupportedOperationException();
    }

    /** A membership with person, group and start of an earlier one replaces it. */
    public boolean append(MembershipBatch batch) {
        throw new UnsupportedOperationException();
    }

    /** Writes what is held in memory to the folder, beside what is there: quick, for every few minutes. */
    public void snapshot() {
        throw new UnsupportedOperationException();
    }

    /** Makes one base of everything, without what is to be forgotten: for the night. Appends and questions go on. */
    public void seal() {
        throw new UnsupportedOperationException();
    }

    /**
     * The next {@link #seal} drops check-ins and encounters that began before this second, and memberships that ended.
     *
     * @param before seconds since 1970
     */
    public void forget(long before) {
        throw new UnsupportedOperationException();
    }

    /** Traces many cases on several threads. Returns when all have been handed over. */
    public void traceAll(List<Source> sources, ContactRule rule, int depth, Probe more, int threads, TraceSink sink) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Contacts trace(Source source, ContactRule rule, int depth, Probe more) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Meeting> meetings(Source source, int contact, ContactRule rule) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Stay> stays(int person, long from, long to, ContactRule rule) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Suspect> infectors(Infected infected, List<Candidate> candidates, ContactRule rule) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SharedPlace> sharedPlaces(List<Source> cases, int atLeast, ContactRule rule) {
        throw new UnsupportedOperationException();
    }

    /** Events of this kind held, double ones not yet merged included. */
    public long events(Evidence kind) {
        throw new UnsupportedOperationException();
    }

    /** Bytes that hold the events of this kind in all orders, offsets included; on disk and in memory. */
    public long sizeInBytes(Evidence kind) {
        throw new UnsupportedOperationException();
    }

    /** One line for each day in Vietnam with check-ins, earliest first. Reads everything: seconds, not microseconds. */
    public List<DayDigest> digests() {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads every byte of the snapshot against its checksums; opening looks at the lengths and heads only.
     *
     * @throws BrokenSnapshot when one differs
     */
    public void verify() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
