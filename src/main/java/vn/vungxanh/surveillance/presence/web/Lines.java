package vn.vungxanh.surveillance.presence.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8. What is longer than any item can be comes as a line that nothing can be read from. */
final class Lines {

    private static final int LONGEST = 16 * 1024;
    private static final String UNREADABLE = "\u0000";

    private final InputStream body;
    private byte[] line = new byte[512];

    Lines(InputStream body) {
        this.body = new BufferedInputStream(body, 1 << 16);
    }

    @Nullable
    String next() throws IOException {
        var length = 0;
        for (var next = body.read(); ; next = body.read()) {
            if (next < 0 && length == 0) {
                return null;
            }
            if (next < 0 || next == '\n') {
                break;
            }
            if (length < LONGEST) {
                if (length == line.length) {
                    line = Arrays.copyOf(line, length * 2);
                }
                line[length] = (byte) next;
            }
            length++;
        }
        if (length > LONGEST) {
            return UNREADABLE;
        }
        var end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return new String(line, 0, end, StandardCharsets.UTF_8);
    }
}
