package vn.vungxanh.platform.sheets;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.sheets.SheetCell.Kind;
import vn.vungxanh.platform.sheets.SheetCell.Note;

/**
 * Finds and converts text of legacy fonts. A file is judged by its first rows; in a judged file every cell that can be
 * legacy text is converted, elsewhere only a cell that makes no sense as it stands.
 */
final class LegacyText {

    private final @Nullable LegacyFont ofFile;

    LegacyText(@Nullable LegacyFont ofFile) {
        this.ofFile = ofFile;
    }

    /** Cells that make sense only in the old font against those that make sense only as they stand. */
    static @Nullable LegacyFont judge(List<SheetRow> sample) {
        Map<LegacyFont, Integer> votes = new EnumMap<>(LegacyFont.class);
        int unicode = 0;
        for (var row : sample) {
            for (var cell : row.cells()) {
                var text = cell.text();
                if (!mayBeLegacy(text)) {
                    unicode += VietnameseSyllable.score(text) > 0 ? 1 : 0;
                    continue;
                }
                int asItStands = VietnameseSyllable.score(text);
                for (var font : LegacyFont.values()) {
                    int converted = VietnameseSyllable.score(font.toUnicode(text));
                    votes.merge(font, Integer.compare(converted, asItStands), Integer::sum);
                }
            }
        }
        LegacyFont best = null;
        for (var font : LegacyFont.values()) {
            int bar = best == null ? unicode : votes.getOrDefault(best, 0);
            if (votes.getOrDefault(font, 0) > bar) {
                best = font;
            }
        }
        return best;
    }

    SheetCell repair(SheetCell cell) {
        if (cell.kind() != Kind.TEXT || !mayBeLegacy(cell.text())) {
            return cell;
        }
        int asItStands = VietnameseSyllable.score(cell.text());
        if (ofFile != null) {
            var text = ofFile.toUnicode(cell.text());
            return VietnameseSyllable.score(text) >= asItStands ? converted(cell, text) : cell;
        }
        if (asItStands < 0) {
            for (var font : LegacyFont.values()) {
                var text = font.toUnicode(cell.text());
                if (VietnameseSyllable.score(text) > 0 && isSound(text)) {
                    return converted(cell, text);
                }
            }
        }
        return cell;
    }

    private static SheetCell converted(SheetCell cell, String text) {
        return text.equals(cell.text()) ? cell : new SheetCell(text, Kind.TEXT, java.util.Set.of(Note.LEGACY_FONT));
    }

    /** Letters of Latin-1 beyond ASCII, and nothing beyond Latin-1: real Unicode Vietnamese seldom stays within it. */
    private static boolean mayBeLegacy(String text) {
        boolean high = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '\u00ff') {
                return false;
            }
            high |= c > '\u00a0';
        }
        return high;
    }

    private static boolean isSound(String text) {
        for (var word : text.split("[^\\p{L}\\p{M}\\u00a1-\\u00bf\\u00d7\\u00f7]+")) {
            if (word.chars().anyMatch(c -> c > '~') && !VietnameseSyllable.isPossible(word)) {
                return false;
            }
        }
        return true;
    }
}
