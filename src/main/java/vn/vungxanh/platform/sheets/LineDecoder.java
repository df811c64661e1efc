package vn.vungxanh.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Decodes line by line: each line as UTF-8 if it is that, otherwise in a code page. For files glued from several. */
final class LineDecoder extends Reader {

    private static final int LONGEST_LINE = 1 << 20;

    private final InputStream in;
    private final Charset otherwise;
    private final byte[] line = new byte[LONGEST_LINE];
    private String text = "";
    private int position;

    LineDecoder(InputStream in, Charset otherwise) {
        this.in = in;
        this.otherwise = otherwise;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (position == text.length() && !nextLine()) {
            return -1;
        }
        int count = Math.min(length, text.length() - position);
        text.getChars(position, position + count, into, offset);
        position += count;
        return count;
    }

    private boolean nextLine() throws IOException {
        int length = 0;
        int read = in.read();
        while (read >= 0) {
            line[length++] = (byte) read;
            if (read == '\n' || length == LONGEST_LINE) {
                break;
            }
            read = in.read();
        }
        position = 0;
        text = decode(length);
        return length > 0;
    }

    private String decode(int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(line, 0, length, otherwise);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
