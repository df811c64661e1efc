package vn.vungxanh.surveillance.copresence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays events aside by ranges of the number on the right, each pile small enough to be sorted in memory. */
final class Piles implements AutoCloseable {
    private static final int INTS = 5;
    private static final int ROWS_AT_ONCE = 1 << 12;

    private final Path folder;
    /** First number of each pile but the first. */
    private final int[] borders;

    private final List<Columns> waiting = new ArrayList<>();
    private final FileChannel[] channels;
    private final boolean onDisk;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(ROWS_AT_ONCE * INTS * Integer.BYTES);

    Piles(Path folder, Segment[] segments, int rows) {
        this.folder = folder;
        int[] found = new int[16];
        int count = 0;
        long sum = 0;
        for (int owner = Segment.next(segments, Segment.RIGHT, 0);
                owner >= 0;
                owner = Segment.next(segments, Segment.RIGHT, owner + 1)) {
            for (Segment segment : segments) {
                sum += segment.count(Segment.RIGHT, owner);
            }
            if (sum >= rows) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = owner + 1;
                sum = 0;
            }
        }
        borders = Arrays.copyOf(found, count);
        onDisk = count > 2;
        channels = new FileChannel[count + 1];
        for (int i = 0; i <= count; i++) {
            waiting.add(new Columns(onDisk ? ROWS_AT_ONCE : 16));
        }
    }

    int count() {
        return waiting.size();
    }

    void add(Columns columns) throws IOException {
        for (int row = 0; row < columns.size; row++) {
            int at = Arrays.binarySearch(borders, columns.right[row]);
            int pile = at >= 0 ? at + 1 : -at - 1;
            Columns into = waiting.get(pile);
            into.add(columns.left[row], columns.right[row], columns.at[row], columns.length[row], columns.extra[row]);
            if (onDisk && into.size == ROWS_AT_ONCE) {
                flush(pile);
            }
        }
    }

    /** All of a pile; it is not asked for again. */
    Columns take(int pile) throws IOException {
        Columns rest = waiting.set(pile, new Columns(0));
        if (channels[pile] == null) {
            return rest;
        }
        FileChannel channel = channels[pile];
        Columns all = new Columns((int) (channel.size() / (INTS * Integer.BYTES)) + rest.size);
        channel.position(0);
        while (channel.position() < channel.size()) {
            buffer.clear();
            while (buffer.hasRemaining()) {
                channel.read(buffer);
            }
            IntBuffer ints = buffer.flip().asIntBuffer();
            while (ints.hasRemaining()) {
                all.add(ints.get(), ints.get(), ints.get(), ints.get(), ints.get());
            }
        }
        for (int row = 0; row < rest.size; row++) {
            all.add(rest.left[row], rest.right[row], rest.at[row], rest.length[row], rest.extra[row]);
        }
        channel.close();
        return all;
    }

    private void flush(int pile) throws IOException {
        if (channels[pile] == null) {
            Path file = folder.resolve("pile-" + pile + ".part");
            channels[pile] = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        Columns rows = waiting.get(pile);
        buffer.clear();
        IntBuffer ints = buffer.asIntBuffer();
        for (int row = 0; row < rows.size; row++) {
            ints.put(rows.left[row])
                    .put(rows.right[row])
                    .put(rows.at[row])
                    .put(rows.length[row])
                    .put(rows.extra[row]);
        }
        while (buffer.hasRemaining()) {
            channels[pile].write(buffer);
        }
        rows.size = 0;
    }

    @Override
    public void close() throws IOException {
        for (FileChannel channel : channels) {
            if (channel != null) {
                channel.close();
            }
        }
    }
}
