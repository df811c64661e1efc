package vn.vungxanh.surveillance.copresence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Writes the lists of one order to a file, in ascending order of their owners. */
final class ListFile implements AutoCloseable {
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();
    private final int rawBits;
    private final ListPacker packer;
    private long[] begins = new long[1 << 12];
    private int owners;
    private long position;
    private long entries;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    ListFile(Path file, int largestOther) throws IOException {
        channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        rawBits = BitWriter.width(largestOther);
        packer = new ListPacker(rawBits);
    }

    /** Writes the lists of all owners in sorted columns. */
    void write(int[] owner, int[] other, Columns columns) throws IOException {
        for (int begin = 0, end; begin < columns.size; begin = end) {
            for (end = begin + 1; end < columns.size && owner[end] == owner[begin]; ) {
                end++;
            }
            first = Math.min(first, Integer.toUnsignedLong(columns.at[begin]));
            last = Math.max(last, Integer.toUnsignedLong(columns.at[end - 1]));
            entries += end - begin;
            reach(owner[begin]);
            BitWriter list = packer.pack(other, columns.at, columns.length, columns.extra, begin, end);
            put(list.bytes(), list.size());
        }
    }

    /** All lists of the owners up to this one begin here at the latest. */
    private void reach(int owner) {
        if (owner >= begins.length) {
            begins = Arrays.copyOf(begins, Math.max(owner + 1, begins.length * 2));
        }
        while (owners <= owner) {
            begins[owners++] = position;
        }
    }

    /** Writes the directory and brings all to the disk. */
    Written finish() throws IOException {
        long directory = position;
        for (int i = 0; i < owners; i++) {
            entry(begins[i]);
        }
        entry(directory);
        room(BlockFormat.FOOTER);
        buffer.putLong(directory).putLong(entries).putLong(first).putLong(last);
        buffer.putInt(owners).putInt(rawBits).putLong(0).putLong(0);
        buffer.putLong(BlockFormat.MAGIC);
        position += BlockFormat.FOOTER;
        flush();
        channel.force(true);
        return new Written(position, checksum.getValue());
    }

    private void entry(long begin) throws IOException {
        room(BlockFormat.DIRECTORY_ENTRY);
        buffer.putInt((int) begin).put((byte) (begin >>> 32));
        position += BlockFormat.DIRECTORY_ENTRY;
    }

    private void put(byte[] bytes, int size) throws IOException {
        for (int done = 0; done < size; ) {
            room(1);
            int step = Math.min(size - done, buffer.remaining());
            buffer.put(bytes, done, step);
            done += step;
        }
        position += size;
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** What the manifest says of a file. */
    record Written(long length, long checksum) {}
}
