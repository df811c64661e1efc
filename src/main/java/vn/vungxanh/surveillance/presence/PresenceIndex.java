package vn.vungxanh.surveillance.presence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vungxanh.surveillance.copresence.Copresence;
import vn.vungxanh.surveillance.copresence.CopresenceIndex;
import vn.vungxanh.surveillance.copresence.Evidence;

/**
 * The door to the answers: the index, and the record that it is checked against. The index is opened in the background
 * when the program has started, and by whoever needs it before.
 */
@Component
public class PresenceIndex implements Follower, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PresenceIndex.class);

    private final ServedIndex served;
    private final ReplayRepository replay;
    private final WholeSight sight;
    private final ObjectProvider<Copresence> onRecord;

    /** Files are written by one at a time; taken before {@link #feeding}. */
    private final Object writing = new Object();

    private final Object feeding = new Object();
    private ServedIndex.@Nullable Opened opened;
    private volatile @Nullable CopresenceIndex index;
    private volatile long sequence;

    /** @param onRecord the one bean of {@link Copresence}: the statements on the record */
    PresenceIndex(ServedIndex served, ReplayRepository replay, WholeSight sight, ObjectProvider<Copresence> onRecord) {
        this.served = served;
        this.replay = replay;
        this.sight = sight;
        this.onRecord = onRecord;
    }

    /** The fast answers. Waits while the index is being opened after a start. */
    public CopresenceIndex current() {
        var ready = index;
        return ready == null ? open() : ready;
    }

    /** The same answers by statements on the record. */
    public Copresence record() {
        return onRecord.getObject();
    }

    /** The number of the last event that {@link #current()} knows of. */
    public long sequence() {
        return sequence;
    }

    @EventListener(ApplicationReadyEvent.class)
    void openInTheBackground() {
        var thread = new Thread(this::open, "presence-index");
        thread.setDaemon(true);
        thread.start();
    }

    private CopresenceIndex open() {
        synchronized (feeding) {
            var ready = index;
            if (ready != null) {
                return ready;
            }
            var fresh = served.open();
            sequence = served.catchUp(fresh.index(), fresh.folder().marked());
            opened = fresh;
            index = fresh.index();
            return fresh.index();
        }
    }

    /** What is on disk stays acknowledged when the index fails: it reads the gap from the record the next time. */
    @Override
    public void stored(long firstSeq, List<Visit> visits, List<Nearness> encounters) {
        synchronized (feeding) {
            try {
                follow(open(), firstSeq, visits, encounters);
            } catch (RuntimeException e) {
                LOG.error("the index of presence stays behind from number {} on", sequence + 1, e);
            }
        }
    }

    private void follow(CopresenceIndex ready, long firstSeq, List<Visit> visits, List<Nearness> encounters) {
        if (visits.isEmpty() && encounters.isEmpty() || sequence >= firstSeq) {
            return; // nothing new, or read from the record while it was opened
        }
        if (sequence + 1 != firstSeq) {
            sequence = served.catchUp(ready, sequence);
            return;
        }
        sequence = Feed.to(ready, firstSeq, visits, encounters);
    }

    /** Something was written that did not come through the intake. */
    void catchUp() {
        synchronized (feeding) {
            sequence = served.catchUp(open(), sequence);
        }
    }

    /** What is in memory only goes to files, so that the next start reads less of the record. Senders do not wait for it. */
    void snapshot() {
        synchronized (writing) {
            CopresenceIndex ready;
            IndexFolder folder;
            long known;
            synchronized (feeding) {
                ready = open();
                folder = opened == null ? null : opened.folder();
                known = sequence;
            }
            ready.snapshot();
            if (folder != null) {
                folder.mark(known);
            }
        }
    }

    /** One base of everything, without what began before this second. */
    void seal(long keepFrom) {
        synchronized (writing) {
            var ready = current();
            ready.forget(keepFrom);
            ready.seal();
            snapshot();
        }
    }

    /** Builds another index from the record while this one goes on answering, then changes over. */
    public void rebuild() {
        open();
        var fresh = served.empty(sight.call(replay::recordId));
        var known = served.catchUp(fresh.index(), 0);
        fresh.index().snapshot();
        fresh.folder().mark(known);
        ServedIndex.Opened before;
        synchronized (writing) {
            synchronized (feeding) {
                sequence = served.catchUp(fresh.index(), known);
                before = opened;
                opened = fresh;
                index = fresh.index();
            }
            if (before != null) {
                before.index().close();
                before.folder().discard();
            }
        }
    }

    public IndexState state() {
        var ready = current();
        var bytes =
                served.sizes(ready).values().stream().mapToLong(Long::longValue).sum();
        return new IndexState(
                ready.events(Evidence.VISITS),
                ready.events(Evidence.ENCOUNTERS),
                ready.events(Evidence.MEMBERSHIPS),
                bytes,
                sequence,
                sight.call(replay::lastSequence) - sequence);
    }

    @Override
    public void destroy() {
        synchronized (writing) {
            synchronized (feeding) {
                if (opened != null) {
                    opened.index().snapshot();
                    opened.folder().mark(sequence);
                    opened.index().close();
                    opened.folder().close();
                    opened = null;
                }
            }
        }
    }
}
