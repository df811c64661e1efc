package vn.vungxanh.platform.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;

/** In which characters a text file is written. {@code bomLength} bytes come before the text. */
record CsvEncoding(Charset charset, int bomLength, boolean mixed) {

    static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    private static final int SAMPLE = 1 << 18;

    static CsvEncoding of(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        if (startsWith(start, 0xef, 0xbb, 0xbf)) {
            return new CsvEncoding(StandardCharsets.UTF_8, 3, !isUtf8(file));
        }
        if (startsWith(start, 0xff, 0xfe)) {
            return new CsvEncoding(StandardCharsets.UTF_16LE, 2, false);
        }
        if (startsWith(start, 0xfe, 0xff)) {
            return new CsvEncoding(StandardCharsets.UTF_16BE, 2, false);
        }
        var wide = withoutMark(start);
        if (wide != null) {
            return new CsvEncoding(wide, 0, false);
        }
        if (isUtf8(file)) {
            return new CsvEncoding(StandardCharsets.UTF_8, 0, false);
        }
        return new CsvEncoding(singleByte(start), 0, true);
    }

    String shownName() {
        return charset.name() + (bomLength > 0 ? " (BOM)" : "");
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** ASCII letters in UTF-16 have a zero on one side. */
    private static @org.jspecify.annotations.Nullable Charset withoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length, 4_096);
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                even += 1 - (i & 1);
                odd += i & 1;
            }
        }
        if (odd > length / 5 && even < length / 50) {
            return StandardCharsets.UTF_16LE;
        }
        return even > length / 5 && odd < length / 50 ? StandardCharsets.UTF_16BE : null;
    }

    /** TCVN3 and VNI keep their codes as Latin-1 letters and are converted later, cell by cell. */
    private static Charset singleByte(byte[] start) {
        var latin = new String(start, StandardCharsets.ISO_8859_1);
        int legacy = Arrays.stream(LegacyFont.values())
                .mapToInt(font -> VietnameseSyllable.score(font.toUnicode(latin)))
                .max()
                .orElse(0);
        var windows = Normalizer.normalize(new String(start, WINDOWS_1258), Normalizer.Form.NFC);
        return VietnameseSyllable.score(windows) >= legacy ? WINDOWS_1258 : StandardCharsets.ISO_8859_1;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (boolean end = false; !end; ) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                chars.clear();
                if (decoder.decode(bytes, chars, end).isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }
}
