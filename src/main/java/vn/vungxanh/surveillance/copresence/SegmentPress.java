package vn.vungxanh.surveillance.copresence;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Presses several segments into one. First person by person, which settles what replaces what and how long the gaps to the next
 * check-ins are; what that yields is laid aside by place and then pressed place by place.
 */
final class SegmentPress {
    /** Events that are sorted at once. */
    private static final int CHUNK = 1 << 20;

    private final Path folder;
    private final Evidence kind;
    private final Segment[] segments;
    private final long forgetBefore;
    private final Radix radix = new Radix();
    private final Entries read = new Entries();

    SegmentPress(Path folder, Evidence kind, Segment[] segments, long forgetBefore) {
        this.folder = folder;
        this.kind = kind;
        this.segments = segments;
        this.forgetBefore = forgetBefore;
    }

    SegmentFiles press(String name) throws IOException {
        Path left = folder.resolve(name + ".left");
        Path right = folder.resolve(name + ".right");
        try (Piles piles = new Piles(folder, segments, CHUNK)) {
            ListFile.Written leftWritten;
            int largestLeft = largest(Segment.LEFT);
            try (ListFile file = new ListFile(left, largest(Segment.RIGHT))) {
                pressLeft(file, piles);
                leftWritten = file.finish();
            }
            try (ListFile file = new ListFile(right, largestLeft)) {
                for (int pile = 0; pile < piles.count(); pile++) {
                    Columns columns = piles.take(pile);
                    columns.sortByRight(radix);
                    file.write(columns.right, columns.left, columns);
                }
                return new SegmentFiles(name, leftWritten, file.finish());
            }
        }
    }

    private void pressLeft(ListFile file, Piles piles) throws IOException {
        Columns chunk = new Columns(CHUNK);
        for (int owner = Segment.next(segments, Segment.LEFT, 0);
                owner >= 0;
                owner = Segment.next(segments, Segment.LEFT, owner + 1)) {
            for (Segment segment : segments) {
                read.size = 0;
                segment.scan(Segment.LEFT, owner, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, read);
                for (int row = 0; row < read.size; row++) {
                    chunk.add(owner, read.other[row], (int) read.at[row], read.length[row], read.extra[row]);
                }
            }
            if (chunk.size >= CHUNK) {
                pressLeft(chunk, file, piles);
            }
        }
        pressLeft(chunk, file, piles);
    }

    private void pressLeft(Columns chunk, ListFile file, Piles piles) throws IOException {
        chunk.sortByLeft(radix);
        chunk.keep(row -> !forgotten(chunk, row));
        if (kind == Evidence.VISITS) {
            chunk.setGaps(Limits.LONGEST_USUAL_STAY);
        }
        piles.add(chunk);
        if (kind == Evidence.VISITS) {
            chunk.clearExtras();
        }
        file.write(chunk.left, chunk.right, chunk);
        chunk.size = 0;
    }

    private boolean forgotten(Columns chunk, int row) {
        long at = Integer.toUnsignedLong(chunk.at[row]);
        return kind == Evidence.MEMBERSHIPS
                ? chunk.length[row] != Columns.NONE && at + chunk.length[row] <= forgetBefore
                : at < forgetBefore;
    }

    private int largest(int order) {
        int largest = 0;
        for (Segment segment : segments) {
            largest = Math.max(largest, segment.largest(order));
        }
        return largest;
    }
}
