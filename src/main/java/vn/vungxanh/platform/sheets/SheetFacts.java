package vn.vungxanh.platform.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reader understood of a file, to be shown to the sender. */
public record SheetFacts(
        Format format,
        @Nullable String encoding,
        @Nullable Character delimiter,
        List<String> sheets,
        @Nullable String sheet,
        @Nullable LegacyFont legacyFont,
        boolean hasMacros) {

    public enum Format {
        XLSX,
        CSV
    }

    public SheetFacts {
        sheets = List.copyOf(sheets);
    }

    SheetFacts withLegacyFont(@Nullable LegacyFont font) {
        return new SheetFacts(format, encoding, delimiter, sheets, sheet, font, hasMacros);
    }
}
