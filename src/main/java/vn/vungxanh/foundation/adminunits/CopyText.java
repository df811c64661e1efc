package vn.vungxanh.foundation.adminunits;

import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyText {

    private final StringBuilder text = new StringBuilder(1 << 16);

    void row(@Nullable Object... values) {
        for (var i = 0; i < values.length; i++) {
            var value = values[i];
            text.append(i == 0 ? "" : "\t").append(value == null ? "\\N" : escaped(value.toString()));
        }
        text.append('\n');
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
