package vn.vungxanh.surveillance.labels;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands on a tube, as scanners and people write it. */
public final class Barcode {

    /** Not the twelve digits of a citizen's number: a card scanned in the wrong moment is no tube. */
    private static final Pattern SHAPE = Pattern.compile("(?!0\\d{11}$)[A-Z0-9-]{4,40}");

    private Barcode() {}

    public static Optional<String> parse(String typed) {
        var text = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Cc}\\p{Cf}]+", "");
        return SHAPE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
