package vn.vungxanh.foundation.adminunits;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vungxanh.kernel.SearchKey;

/** The type words that stand before Vietnamese place names, in full and as people shorten them. */
final class PlaceWords {

    private static final List<String> TYPES = List.of(
            "thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "quận", "huyện", "phường", "xã", "thôn", "bản");

    private static final Pattern SHORT = Pattern.compile("^(tp|tx|tt|q|p|h|x|t)(?= ?\\d| )");

    /** "phường 05" and "P5" are one name. */
    private static final Pattern NUMBER = Pattern.compile("^0*(\\d+)$");

    private PlaceWords() {}

    /** A place name as it is compared: search keys of its type word, which may be empty, and of the rest. */
    record Named(String type, String rest) {

        String compact() {
            return rest.replace(" ", "");
        }
    }

    static String typeOf(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return TYPES.stream()
                .filter(type -> lower.startsWith(type + " "))
                .findFirst()
                .map(type -> name.substring(0, type.length()))
                .orElse("");
    }

    /** "Quận 1" and "Phường 12" are nothing without their type word, so they keep it. */
    static String withoutType(String name) {
        var rest = name.substring(typeOf(name).length()).strip();
        return rest.isEmpty() || Character.isDigit(rest.charAt(0)) ? name : rest;
    }

    static Named named(String text) {
        var key = SearchKey.of(text);
        for (var type : TYPES) {
            var word = SearchKey.of(type);
            if (key.startsWith(word + " ")) {
                return new Named(word, number(key.substring(word.length() + 1)));
            }
        }
        return new Named("", number(key));
    }

    /** The same for shortened type words: "TP. Vũng Tàu", "H. Nậm Pồ", "P5". */
    static Named namedWithShortType(String text) {
        var key = SearchKey.of(text);
        var found = SHORT.matcher(key);
        if (!found.find()) {
            return named(text);
        }
        var type = switch (found.group(1)) {
            case "tp" -> "thanh pho";
            case "tx" -> "thi xa";
            case "tt" -> "thi tran";
            case "q" -> "quan";
            case "p" -> "phuong";
            case "h" -> "huyen";
            case "x" -> "xa";
            default -> "tinh";
        };
        return new Named(type, number(key.substring(found.end()).strip()));
    }

    private static String number(String rest) {
        return NUMBER.matcher(rest).replaceFirst("$1");
    }
}
