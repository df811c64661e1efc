package vn.vungxanh.foundation.adminunits;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Resolution.Outcome;
import vn.vungxanh.kernel.SearchKey;

/** Reads a place as somebody wrote it into a list: from the smallest to the largest unit. */
final class PlaceText {

    private static final Pattern COMMAS = Pattern.compile("\\s*[,;/]\\s*");
    private static final Pattern COMMAS_AND_DASHES = Pattern.compile("\\s*(?:[,;/]|\\s[-–]\\s)\\s*");

    /** Where a type word begins inside the text: "xã Si Pa Phìn huyện Nậm Pồ tỉnh Điện Biên". */
    private static final Pattern TYPE_WORDS = Pattern.compile(
            "\\s*(?:[,;/]|\\s[-–]\\s|(?<=\\S)\\s(?=(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|TP|TX)\\b))\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** What lies below a commune and is no unit of the tree, unless somebody has loaded the hamlets. */
    private static final Pattern BELOW_COMMUNES =
            Pattern.compile("^(thon|ban|to|xom|khu|ap|khom|buon|doi|so|so nha|duong|pho|ngo|cum) .*|^\\d.*");

    private final UnitTree tree;
    private final @Nullable Unit within;
    private final @Nullable Jurisdiction area;
    private final LocalDate on;

    PlaceText(UnitTree tree, @Nullable Unit within, LocalDate on) {
        this.tree = tree;
        this.within = within;
        this.area = within == null ? null : tree.jurisdiction(within);
        this.on = on;
    }

    Resolution resolve(String text) {
        var clean = SearchKey.nfc(text);
        return Stream.of(COMMAS, COMMAS_AND_DASHES, TYPE_WORDS)
                .map(pattern -> parts(pattern, clean))
                .map(this::candidates)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> new Resolution(found.size() == 1 ? Outcome.FOUND : Outcome.AMBIGUOUS, found))
                .orElseGet(() -> new Resolution(Outcome.UNKNOWN, tree.names().search(clean, within, on, 5)));
    }

    private static String[] parts(Pattern pattern, String text) {
        return Arrays.stream(pattern.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
    }

    private List<Unit> candidates(String[] parts) {
        if (parts.length == 0) {
            return List.of();
        }
        var found = withName(parts[0]).stream()
                .filter(unit -> area == null || area.covers(unit.id()))
                .filter(unit -> tree.names().liesIn(unit, parts))
                .toList();
        var house = parts.length > 1
                && found.isEmpty()
                && BELOW_COMMUNES.matcher(SearchKey.of(parts[0])).matches();
        if (!house) {
            return found;
        }
        return candidates(Arrays.copyOfRange(parts, 1, parts.length)).stream()
                .filter(unit -> unit.level().compareTo(UnitLevel.COMMUNE) >= 0)
                .toList();
    }

    private List<Unit> withName(String name) {
        var byCode =
                tree.withCode(name).stream().filter(unit -> unit.existedOn(on)).toList();
        if (!byCode.isEmpty()) {
            return byCode;
        }
        var plain = tree.names().exactly(PlaceWords.named(name), on);
        return plain.isEmpty() ? tree.names().exactly(PlaceWords.namedWithShortType(name), on) : plain;
    }
}
