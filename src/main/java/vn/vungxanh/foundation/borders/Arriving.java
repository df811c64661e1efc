package vn.vungxanh.foundation.borders;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on its way in: counted, fingerprinted, and broken off where it grows too large. */
final class Arriving extends FilterInputStream {

    private static final int KILOBYTE = 10;

    private final BorderLimits limits;
    private final BorderProgress progress;
    private final MessageDigest digest;
    private long bytes;

    Arriving(InputStream stream, BorderLimits limits, BorderProgress progress) {
        super(stream);
        this.limits = limits;
        this.progress = progress;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        var some = super.read(into, from, most);
        if (some > 0) {
            bytes += some;
            limits.refuse(bytes);
            digest.update(into, from, some);
            progress.at(BorderProgress.Step.READING, (int) (bytes >> KILOBYTE), 0);
        }
        return some;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Whoever parses closes what it reads; the rest of the file is still to come. */
    @Override
    public void close() {}

    /** To its end also where the checks gave up: whoever is still sending hears no answer. */
    void drain() {
        try {
            transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
