package vn.vungxanh.foundation.imports;

import java.io.Closeable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.sheets.HeaderSearch.Header;
import vn.vungxanh.platform.sheets.SheetReader;
import vn.vungxanh.platform.sheets.SheetRow;

/** The rows below the header that hold something; the header pasted again and the template's sample row are left out. */
final class DataRows implements Iterator<SheetRow>, Closeable {

    private final SheetReader.Rows rows;
    private final Header header;
    private final Map<Integer, String> sample = new HashMap<>();
    private @Nullable SheetRow next;
    private int headersAgain;

    DataRows(SheetReader reader, ImportJob job, ImportKind kind) {
        this.rows = reader.rows();
        for (var column : kind.columns()) {
            job.mapping().forEach((index, key) -> {
                if (key.equals(column.key()) && !column.example().isEmpty()) {
                    sample.put(index, column.example());
                }
            });
        }
        this.header = new Header(job.headerRow(), job.headerRow(), job.headings());
        advance();
    }

    private void advance() {
        next = null;
        while (next == null && rows.hasNext()) {
            var row = rows.next();
            if (row.number() > header.lastRow() && !row.isBlank()) {
                if (header.isRepeatedBy(row) || isSample(row)) {
                    headersAgain++;
                } else {
                    next = row;
                }
            }
        }
    }

    private boolean isSample(SheetRow row) {
        return sample.size() >= 3
                && sample.entrySet().stream()
                        .allMatch(cell -> row.cell(cell.getKey()).clean().equals(cell.getValue()));
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public SheetRow next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        var row = next;
        advance();
        return row;
    }

    int headersAgain() {
        return headersAgain;
    }

    @Override
    public void close() {
        rows.close();
    }
}
