package vn.vungxanh.territory.frontier.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.platform.shell.Page;

/** Small words that all pages of the room need. */
public final class Frame {

    public static final List<String> TABS = List.of(
            "/frontier",
            "/frontier/posts",
            "/frontier/events",
            "/frontier/patrols",
            "/frontier/gates",
            "/frontier/forces");

    /** Nationalities that are offered first; any other country can be chosen below. */
    public static final List<String> NEAR = List.of("VN", "LA", "CN", "KH", "TH", "MM");

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

    public static String country(Page page, String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(page.locale());
    }

    public static String countries(Page page, String codes) {
        return codes.isBlank()
                ? ""
                : String.join(
                        ", ",
                        java.util.Arrays.stream(codes.split(" "))
                                .map(code -> country(page, code))
                                .toList());
    }
}
