package vn.vungxanh.surveillance.copresence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A segment in two mapped files, one for each order. */
final class PackedSegment implements Segment {
    final SegmentFiles files;
    private final PackedLists left;
    private final PackedLists right;
    private volatile @Nullable BitSet marked;

    PackedSegment(Path folder, SegmentFiles files) throws IOException {
        this.files = files;
        left = new PackedLists(folder.resolve(files.left()), files.leftWritten().length());
        right = new PackedLists(
                folder.resolve(files.right()), files.rightWritten().length());
    }

    @Override
    public long size() {
        return left.entries;
    }

    @Override
    public long first() {
        return left.first;
    }

    @Override
    public long last() {
        return left.last;
    }

    @Override
    public int next(int order, int from) {
        return order == LEFT ? left.next(from) : right.next(from);
    }

    @Override
    public void mark(BitSet lefts) {
        BitSet known = marked;
        if (known == null) {
            known = new BitSet();
            Segment.super.mark(known);
            marked = known;
        }
        lefts.or(known);
    }

    @Override
    public int largest(int order) {
        return (order == LEFT ? left : right).owners() - 1;
    }

    @Override
    public int count(int order, int owner) {
        return order == LEFT ? left.count(owner) : right.count(owner);
    }

    @Override
    public void scan(int order, int owner, Windows windows, long usual, Wanted wanted, Entries into) {
        (order == LEFT ? left : right).scan(owner, windows, usual, wanted, into);
    }

    @Override
    public long sizeInBytes() {
        return left.length() + right.length();
    }
}
