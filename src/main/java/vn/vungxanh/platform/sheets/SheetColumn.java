package vn.vungxanh.platform.sheets;

import java.util.List;

/**
 * A column to be written.
 *
 * @param width in characters
 * @param asText typed cells keep their leading zeros and all their digits
 * @param choices the drop-down list of the column; empty for none
 */
public record SheetColumn(String heading, int width, boolean asText, List<String> choices) {

    public SheetColumn {
        choices = List.copyOf(choices);
    }

    public static SheetColumn of(String heading) {
        return new SheetColumn(heading, Math.max(12, Math.min(40, heading.length() + 4)), false, List.of());
    }

    public SheetColumn keptAsText() {
        return new SheetColumn(heading, width, true, choices);
    }

    public SheetColumn wide(int characters) {
        return new SheetColumn(heading, characters, asText, choices);
    }

    public SheetColumn choosing(List<String> fromThese) {
        return new SheetColumn(heading, width, asText, fromThese);
    }
}
