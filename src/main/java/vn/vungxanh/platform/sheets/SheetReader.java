package vn.vungxanh.platform.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file of unknown make as rows of text cells, however many, in constant memory. */
public final class SheetReader {

    public static final int LARGEST_MEGABYTES = 64;
    public static final int MOST_ROWS = 1_048_576;

    private static final int SAMPLE_ROWS = 300;
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private final RowSource source;
    private final SheetFacts facts;
    private final List<SheetRow> sample;

    private SheetReader(RowSource source) throws IOException {
        this.source = source;
        List<SheetRow> first = new ArrayList<>();
        try (var rows = source.open()) {
            while (first.size() < SAMPLE_ROWS && rows.hasNext()) {
                first.add(rows.next());
            }
        }
        this.facts = source.facts().withLegacyFont(LegacyText.judge(first));
        var legacy = new LegacyText(facts.legacyFont());
        this.sample = first.stream().map(row -> repaired(row, legacy)).toList();
    }

    /** {@code sheet} names a sheet of a workbook; null is its first visible one. */
    public static SheetReader of(Path file, @Nullable String sheet) {
        try {
            long size = Files.size(file);
            SheetRule.FILE_IS_EMPTY.brokenIf(size == 0);
            SheetRule.FILE_TOO_LARGE.brokenIf(size > (long) LARGEST_MEGABYTES << 20, LARGEST_MEGABYTES);
            byte[] start;
            try (var in = Files.newInputStream(file)) {
                start = in.readNBytes(8);
            }
            SheetRule.PDF_INSTEAD_OF_SHEET.brokenIf(startsWith(start, new byte[] {'%', 'P', 'D', 'F'}));
            SheetRule.OLD_OR_ENCRYPTED_EXCEL.brokenIf(startsWith(start, OLE));
            boolean zip = startsWith(start, new byte[] {'P', 'K', 3, 4});
            return new SheetReader(zip ? new XlsxSource(file, sheet) : new CsvSource(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && java.util.Arrays.mismatch(bytes, magic) == magic.length
                || java.util.Arrays.equals(bytes, magic);
    }

    public SheetFacts facts() {
        return facts;
    }

    /** The first rows: enough to find the header and to show a preview. */
    public List<SheetRow> sample() {
        return sample;
    }

    /** All rows from the first. To be closed. */
    public Rows rows() {
        try {
            return new Rows(source.open(), new LegacyText(facts.legacyFont()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static SheetRow repaired(SheetRow row, LegacyText legacy) {
        List<SheetCell> changed = null;
        for (int i = 0; i < row.cells().size(); i++) {
            var before = row.cells().get(i);
            var after = legacy.repair(before);
            if (before != after) {
                changed = changed == null ? new ArrayList<>(row.cells()) : changed;
                changed.set(i, after);
            }
        }
        return changed == null ? row : new SheetRow(row.number(), changed);
    }

    /** The rows of one reading. */
    public static final class Rows implements Iterator<SheetRow>, Closeable {

        private final RowSource.Rows rows;
        private final LegacyText legacy;

        private Rows(RowSource.Rows rows, LegacyText legacy) {
            this.rows = rows;
            this.legacy = legacy;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public SheetRow next() {
            return repaired(rows.next(), legacy);
        }

        @Override
        public void close() {
            try {
                rows.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
