package vn.vungxanh.surveillance.presence;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.storage.VungXanhHome;
import vn.vungxanh.surveillance.copresence.BrokenSnapshot;
import vn.vungxanh.surveillance.copresence.CopresenceIndex;
import vn.vungxanh.surveillance.copresence.Evidence;

/** An index in a folder, and how it is brought level with the record. */
@Component
class ServedIndex {

    private static final Logger LOG = LoggerFactory.getLogger(ServedIndex.class);

    /** Numbers read at a time: bounds the memory of a catch-up. */
    private static final long STEP = 500_000;

    record Opened(IndexFolder folder, CopresenceIndex index, UUID record) {}

    private final ReplayRepository replay;
    private final PlaceCatalogue places;
    private final WholeSight sight;
    private final VungXanhHome home;

    ServedIndex(ReplayRepository replay, PlaceCatalogue places, WholeSight sight, VungXanhHome home) {
        this.replay = replay;
        this.places = places;
        this.sight = sight;
        this.home = home;
    }

    /** With what the last program left; files that cannot be trusted are thrown away. */
    Opened open() {
        var record = sight.call(() -> {
            places.read();
            return replay.recordId();
        });
        var folder = IndexFolder.take(home.folder("presence"), record);
        try {
            return new Opened(folder, CopresenceIndex.open(folder.path(), places), record);
        } catch (BrokenSnapshot broken) {
            LOG.warn("the index of presence is built anew: {}", broken.getMessage());
            folder.discard();
            return empty(record);
        }
    }

    Opened empty(UUID record) {
        sight.run(places::read);
        var folder = IndexFolder.takeEmpty(home.folder("presence"), record);
        return new Opened(folder, CopresenceIndex.open(folder.path(), places), record);
    }

    /**
     * @param known up to this number nothing is missing
     * @return the number of the last event that the index knows now
     */
    long catchUp(CopresenceIndex index, long known) {
        long last = sight.call(replay::lastSequence);
        for (var from = known(index, known); from < last; from += STEP) {
            var after = from;
            var upTo = Math.min(last, from + STEP);
            sight.run(() -> {
                index.append(replay.visits(Math.max(after, index.lastSequence(Evidence.VISITS)), upTo));
                index.append(replay.encounters(Math.max(after, index.lastSequence(Evidence.ENCOUNTERS)), upTo));
                index.append(replay.memberships(Math.max(after, index.lastSequence(Evidence.MEMBERSHIPS)), upTo));
            });
        }
        return last;
    }

    /** Everything up to here is in the index, of each kind. A kind without events says nothing, the mark does. */
    private static long known(CopresenceIndex index, long marked) {
        var least = Long.MAX_VALUE;
        var most = 0L;
        for (var kind : Evidence.values()) {
            least = Math.min(least, index.lastSequence(kind));
            most = Math.max(most, index.lastSequence(kind));
        }
        return most == 0 ? 0 : Math.max(least, marked);
    }

    /** What is too old is not in the record any more, and not in files either after the next sealing. */
    java.util.Map<String, Long> sizes(CopresenceIndex index) {
        var sizes = new java.util.LinkedHashMap<String, Long>();
        for (var kind : Evidence.values()) {
            sizes.put(kind.name(), index.sizeInBytes(kind));
        }
        return sizes;
    }
}
