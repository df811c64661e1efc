package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/** Packs values of any width up to 57 bits one behind the other, lowest bit first. */
final class BitWriter {
    private byte[] bytes = new byte[1 << 12];
    private int size;
    private long pending;
    private int pendingBits;

    void clear() {
        size = 0;
        pending = 0;
        pendingBits = 0;
    }

    void put(long value, int width) {
        pending |= value << pendingBits;
        pendingBits += width;
        while (pendingBits >= 8) {
            put((byte) pending);
            pending >>>= 8;
            pendingBits -= 8;
        }
    }

    void put64(long value) {
        put(value & 0xFFFF_FFFFL, 32);
        put(value >>> 32, 32);
    }

    /** Fills the last byte up. */
    void align() {
        if (pendingBits > 0) {
            put((byte) pending);
            pending = 0;
            pendingBits = 0;
        }
    }

    /** Bytes so far; call {@link #align} first. */
    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    void append(BitWriter other) {
        align();
        if (size + other.size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + other.size));
        }
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
    }

    private void put(byte value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = value;
    }

    /** How many bits the value needs; 0 for 0. */
    static int width(long value) {
        return 64 - Long.numberOfLeadingZeros(value);
    }
}
