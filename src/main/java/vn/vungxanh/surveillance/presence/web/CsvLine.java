package vn.vungxanh.surveillance.presence.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of CSV. No cell goes over the end of a line, so that one broken line never swallows the next. */
final class CsvLine {

    private CsvLine() {}

    /** Null when a quote is not closed. */
    static @Nullable List<String> split(String line, char separator) {
        var cells = new ArrayList<String>(8);
        var cell = new StringBuilder();
        var quoted = false;
        for (var n = 0; n < line.length(); n++) {
            var sign = line.charAt(n);
            if (sign == '"') {
                if (quoted && n + 1 < line.length() && line.charAt(n + 1) == '"') {
                    cell.append('"');
                    n++;
                } else {
                    quoted = !quoted;
                }
            } else if (sign == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString());
        return quoted ? null : cells;
    }
}
