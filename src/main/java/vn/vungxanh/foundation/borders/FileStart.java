package vn.vungxanh.foundation.borders;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes say a file is. UTF-8 with or without its mark and UTF-16 are read; what is packed is to be
 * unpacked by whoever sends it: a small packed file may be a very large one.
 */
record FileStart(InputStream stream, @Nullable BordersRule refused) {

    private static final int BUFFER = 1 << 16;
    private static final int GZIP = 0x1f8b;
    private static final int ZIP = 0x504b;

    static FileStart of(InputStream stream) {
        var in = new BufferedInputStream(stream, BUFFER);
        try {
            in.mark(2);
            var first = in.read();
            var two = first << 8 | in.read();
            in.reset();
            return new FileStart(
                    in, first < 0 ? BordersRule.EMPTY_FILE : two == GZIP || two == ZIP ? BordersRule.PACKED : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
