package vn.vungxanh.surveillance.copresence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A mapped file of any length. It is mapped in parts of a gigabyte, each with a margin that belongs to the next one too, so that
 * whatever is shorter than the margin can be read from one buffer.
 */
final class Bytes {
    static final int MARGIN = 1 << 16;
    private static final int SHIFT = 30;
    private static final int MASK = (1 << SHIFT) - 1;

    private final ByteBuffer[] parts;
    private final long length;

    private Bytes(ByteBuffer[] parts, long length) {
        this.parts = parts;
        this.length = length;
    }

    /** @param length that the file must have */
    static Bytes map(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() != length) {
                throw new BrokenSnapshot(file, "is " + channel.size() + " bytes long instead of " + length);
            }
            ByteBuffer[] parts = new ByteBuffer[(int) (length >>> SHIFT) + 1];
            for (int i = 0; i < parts.length; i++) {
                long begin = (long) i << SHIFT;
                long size = Math.min(length - begin, MASK + 1L + MARGIN);
                parts[i] =
                        channel.map(FileChannel.MapMode.READ_ONLY, begin, size).order(ByteOrder.LITTLE_ENDIAN);
            }
            return new Bytes(parts, length);
        }
    }

    long length() {
        return length;
    }

    ByteBuffer part(long position) {
        return parts[(int) (position >>> SHIFT)];
    }

    /** Where a position lies in its part. */
    static int offset(long position) {
        return (int) position & MASK;
    }

    long word(long position) {
        return part(position).getLong(offset(position));
    }

    /** Bits of a part from a bit position on; up to 57 of them. */
    static long bits(ByteBuffer part, long position, int width) {
        return part.getLong((int) (position >>> 3)) >>> (position & 7) & (1L << width) - 1;
    }

    /** All 64 of the bits from a position on. */
    static long bits64(ByteBuffer part, long position) {
        return bits(part, position, 32) | bits(part, position + 32, 32) << 32;
    }
}
