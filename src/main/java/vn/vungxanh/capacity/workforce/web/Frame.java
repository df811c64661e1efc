package vn.vungxanh.capacity.workforce.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.shell.AddressWords;

/** Small words that all pages of the wing's two rooms about people need. */
public final class Frame {

    public static final List<String> TABS = List.of(
            "/workforce",
            "/workforce/lines",
            "/workforce/members",
            "/workforce/teams",
            "/workforce/vehicles",
            "/dispatch",
            "/dispatch/needs",
            "/dispatch/aid",
            "/dispatch/training");

    private Frame() {}

    /** The same page with one word more, less or otherwise. */
    public static String address(String path, Map<String, String> kept, String name, @Nullable Object value) {
        var words = new LinkedHashMap<>(kept);
        if (value == null) {
            words.remove(name);
        } else {
            words.put(
                    name,
                    value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value.toString());
        }
        return AddressWords.address(path, words);
    }

    public static String share(int part, int whole) {
        return whole <= 0 ? "0" : Integer.toString(Math.min(100, Math.round(100f * part / whole)));
    }
}
