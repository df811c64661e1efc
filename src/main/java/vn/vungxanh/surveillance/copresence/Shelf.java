package vn.vungxanh.surveillance.copresence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keeps the segments: takes batches in, publishes each new state as one view, and writes snapshots. */
final class Shelf {
    /** Sealed segments of a kind from which a snapshot becomes one base again. */
    private static final int TOO_MANY = 6;

    private final SnapshotFolder folder;
    private final Tiers tiers = new Tiers();
    /** One snapshot at a time; appends do not wait for it. */
    private final Object writing = new Object();

    private volatile View view = View.empty();
    private final Map<Evidence, Integer> frozen = new EnumMap<>(Evidence.class);
    private long forgetBefore;

    private Shelf(Path path) {
        folder = new SnapshotFolder(path);
    }

    static Shelf open(Path path) {
        Shelf shelf = new Shelf(path);
        for (SnapshotFolder.Opened opened : shelf.folder.newest()) {
            shelf.take(opened);
        }
        return shelf;
    }

    private void take(SnapshotFolder.Opened opened) {
        forgetBefore = opened.manifest().forgetBefore();
        for (Evidence kind : Evidence.values()) {
            List<SegmentFiles> files = opened.manifest().segments().getOrDefault(kind, List.of());
            Segment[] segments = opened.segments().stream()
                    .filter(segment -> files.contains(segment.files))
                    .toArray(Segment[]::new);
            view = view.with(kind, segments, opened.manifest().sequences().getOrDefault(kind, 0L));
        }
    }

    View view() {
        return view;
    }

    synchronized boolean append(Evidence kind, Columns batch, long lastSequence) {
        View now = view;
        if (batch.size == 0 || lastSequence <= now.sequence(kind)) {
            return false;
        }
        int longestGap = kind == Evidence.VISITS ? Limits.LONGEST_USUAL_STAY : 0;
        Segment[] segments = tiers.add(now.of(kind), frozen.getOrDefault(kind, 0), batch, longestGap);
        view = now.with(kind, segments, lastSequence);
        return true;
    }

    void snapshot() {
        write(false);
    }

    void seal() {
        write(true);
    }

    synchronized void forget(long before) {
        forgetBefore = Math.max(forgetBefore, before);
    }

    private void write(boolean one) {
        synchronized (writing) {
            View seen;
            long forget;
            synchronized (this) {
                seen = view;
                forget = forgetBefore;
                for (Evidence kind : Evidence.values()) {
                    frozen.put(kind, seen.of(kind).length);
                }
            }
            try {
                Map<Evidence, List<PackedSegment>> written = new EnumMap<>(Evidence.class);
                for (Evidence kind : Evidence.values()) {
                    written.put(kind, pressed(kind, seen.of(kind), one, forget));
                }
                publish(seen, written, forget);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } finally {
                synchronized (this) {
                    frozen.clear();
                }
            }
        }
    }

    /** The segments of a kind, all in files: those in memory pressed into one, or everything into one. */
    private List<PackedSegment> pressed(Evidence kind, Segment[] segments, boolean one, long forget)
            throws IOException {
        List<PackedSegment> packed = new ArrayList<>();
        List<Segment> open = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment instanceof PackedSegment sealed && !one) {
                packed.add(sealed);
            } else {
                open.add(segment);
            }
        }
        if (!open.isEmpty() && packed.size() >= TOO_MANY) {
            packed.clear();
            open = List.of(segments);
        }
        if (!open.isEmpty()) {
            long before = open.size() == segments.length && one ? forget : Limits.EARLIEST;
            Segment[] all = open.toArray(Segment[]::new);
            SegmentFiles files = new SegmentPress(folder.path, kind, all, before).press(folder.fresh(kind));
            PackedSegment sealed = new PackedSegment(folder.path, files);
            if (sealed.size() > 0) {
                packed.add(sealed);
            }
        }
        return packed;
    }

    private void publish(View seen, Map<Evidence, List<PackedSegment>> written, long forget) throws IOException {
        Map<Evidence, Long> sequences = new EnumMap<>(Evidence.class);
        Map<Evidence, List<SegmentFiles>> files = new EnumMap<>(Evidence.class);
        for (Evidence kind : Evidence.values()) {
            sequences.put(kind, seen.sequence(kind));
            files.put(
                    kind,
                    written.getOrDefault(kind, List.of()).stream()
                            .map(segment -> segment.files)
                            .toList());
        }
        folder.publish(new Manifest(forget, sequences, files));
        synchronized (this) {
            View now = view;
            for (Evidence kind : Evidence.values()) {
                List<Segment> all = new ArrayList<>(written.getOrDefault(kind, List.of()));
                Segment[] current = now.of(kind);
                all.addAll(Arrays.asList(current).subList(seen.of(kind).length, current.length));
                now = now.with(kind, all.toArray(Segment[]::new), now.sequence(kind));
            }
            view = now;
        }
    }

    long people() {
        return Census.people(view.of(Evidence.VISITS));
    }

    void verify() {
        for (Evidence kind : Evidence.values()) {
            for (Segment segment : view.of(kind)) {
                if (segment instanceof PackedSegment sealed) {
                    folder.verify(sealed.files);
                }
            }
        }
    }
}
