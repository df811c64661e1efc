package vn.vungxanh.surveillance.presence;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vungxanh.surveillance.copresence.Copresence;

/** The door to the answers: the index, and the record that it is checked against. */
@Component
public class PresenceIndex implements Follower {

    private final ObjectProvider<Copresence> onRecord;
    private volatile long sequence;

    /** @param onRecord the one bean of {@link Copresence}: the statements on the record */
    PresenceIndex(ObjectProvider<Copresence> onRecord) {
        this.onRecord = onRecord;
    }

    /** The fast answers. */
    public Copresence current() {
        return record();
    }

    /** The same answers by statements on the record. */
    public Copresence record() {
        return onRecord.getObject();
    }

    /** The number of the last event that {@link #current()} knows of. */
    public long sequence() {
        return sequence;
    }

    @Override
    public void stored(long firstSeq, List<Visit> visits, List<Nearness> encounters) {
        sequence = firstSeq + visits.size() + encounters.size() - 1;
    }
}
