package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/** Bluetooth encounters in the order of their sequence numbers, in columns. */
public final class EncounterBatch {
    private int[] firsts;
    private int[] seconds;
    private long[] ats;
    private int[] lengths;
    private int[] attenuations;
    private int size;
    private long lastSequence;

    public EncounterBatch(int capacity) {
        firsts = new int[Math.max(capacity, 1)];
        seconds = new int[firsts.length];
        ats = new long[firsts.length];
        lengths = new int[firsts.length];
        attenuations = new int[firsts.length];
    }

    /**
     * @param at seconds since 1970
     * @param length seconds
     * @param attenuation dB, 0 to 255
     * @throws IllegalArgumentException when the row lies outside of what the index can hold, see {@link Limits}
     */
    public EncounterBatch add(int first, int second, long at, int length, int attenuation, long sequence) {
        Limits.checkNumber(first);
        Limits.checkNumber(second);
        Limits.checkSpan(at, at + length);
        if (attenuation < 0 || attenuation > 255) {
            throw new IllegalArgumentException("attenuation outside 0..255 dB: " + attenuation);
        }
        if (size == firsts.length) {
            int larger = size * 2;
            firsts = Arrays.copyOf(firsts, larger);
            seconds = Arrays.copyOf(seconds, larger);
            ats = Arrays.copyOf(ats, larger);
            lengths = Arrays.copyOf(lengths, larger);
            attenuations = Arrays.copyOf(attenuations, larger);
        }
        firsts[size] = first;
        seconds[size] = second;
        ats[size] = at;
        lengths[size] = length;
        attenuations[size++] = attenuation;
        lastSequence = Math.max(lastSequence, sequence);
        return this;
    }

    public int size() {
        return size;
    }

    public int first(int row) {
        return firsts[row];
    }

    public int second(int row) {
        return seconds[row];
    }

    public long at(int row) {
        return ats[row];
    }

    public int length(int row) {
        return lengths[row];
    }

    public int attenuation(int row) {
        return attenuations[row];
    }

    public long lastSequence() {
        return lastSequence;
    }
}
