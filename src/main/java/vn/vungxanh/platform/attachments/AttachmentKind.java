package vn.vungxanh.platform.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;

/** What is taken. The content decides, never the name: a program that is called a picture is no picture. */
enum AttachmentKind {
    PDF("application/pdf", ".pdf"),
    PNG("image/png", ".png"),
    JPEG("image/jpeg", ".jpg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    /** A file of Word or Excel has a few dozen parts; a bomb has more. */
    private static final int MOST_PARTS = 2_000;

    final String mediaType;
    final String ending;

    AttachmentKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    static Optional<AttachmentKind> of(byte[] bytes) {
        if (begins(bytes, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return Optional.of(PNG);
        }
        if (begins(bytes, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        return begins(bytes, 'P', 'K', 3, 4) ? office(bytes) : Optional.empty();
    }

    /** Without macros. Only the names of the parts are read, nothing is unpacked into memory. */
    private static Optional<AttachmentKind> office(byte[] bytes) {
        Optional<AttachmentKind> kind = Optional.empty();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var parts = 0;
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().endsWith("vbaProject.bin") || ++parts > MOST_PARTS) {
                    return Optional.empty();
                }
                if (part.getName().equals("word/document.xml")) {
                    kind = Optional.of(DOCX);
                } else if (part.getName().equals("xl/workbook.xml")) {
                    kind = Optional.of(XLSX);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        return kind;
    }

    private static boolean begins(byte[] bytes, int... with) {
        return bytes.length >= with.length
                && Arrays.equals(
                        Arrays.stream(with).toArray(),
                        IntStream.range(0, with.length)
                                .map(i -> bytes[i] & 0xff)
                                .toArray());
    }
}
