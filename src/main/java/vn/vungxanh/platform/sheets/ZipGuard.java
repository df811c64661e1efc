package vn.vungxanh.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.vungxanh.kernel.RuleBroken;

/** Looks through a workbook before anything in it is parsed: unpacks every part once and counts, keeping nothing. */
final class ZipGuard {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 3L << 30;
    /** These parts are held in memory by the parser. */
    private static final long MOST_BYTES_IN_MEMORY = 96L << 20;
    /** Real sheets of equal rows reach 1:60. */
    private static final int MOST_RATIO = 150;

    private static final long RATIO_COUNTS_FROM = 1L << 20;

    private ZipGuard() {}

    /** Whether the workbook carries macros; they are never run. */
    static boolean pass(Path file) throws IOException {
        boolean macros = false;
        boolean workbook = false;
        long total = 0;
        try (var zip = new ZipFile(file.toFile())) {
            SheetRule.ZIP_BOMB.brokenIf(zip.size() > MOST_ENTRIES);
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = entry.getName();
                macros |= name.endsWith("vbaProject.bin");
                workbook |= name.equals("xl/workbook.xml");
                boolean inMemory = name.startsWith("xl/") && !name.startsWith("xl/worksheets/sheet");
                try (var in = zip.getInputStream(entry)) {
                    total += count(in, entry.getCompressedSize(), inMemory, MOST_BYTES - total);
                }
            }
        } catch (ZipException broken) {
            throw new RuleBroken(SheetRule.BROKEN_WORKBOOK);
        }
        SheetRule.NOT_A_SHEET.brokenIf(!workbook);
        return macros;
    }

    private static long count(InputStream in, long packed, boolean inMemory, long allowed) throws IOException {
        var buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (bytes == 0) {
                refuseDeclarations(buffer, read);
            }
            bytes += read;
            boolean tooDense = bytes > RATIO_COUNTS_FROM && packed > 0 && bytes / packed > MOST_RATIO;
            SheetRule.ZIP_BOMB.brokenIf(bytes > allowed || tooDense || (inMemory && bytes > MOST_BYTES_IN_MEMORY));
        }
        return bytes;
    }

    /** No part of a workbook has a document type; with one come entities. Also caught when written in UTF-16. */
    private static void refuseDeclarations(byte[] start, int length) {
        var head = new String(start, 0, Math.min(length, 8_192), StandardCharsets.ISO_8859_1).replace("\0", "");
        SheetRule.XML_WITH_ENTITIES.brokenIf(head.contains("<!DOCTYPE") || head.contains("<!ENTITY"));
    }
}
