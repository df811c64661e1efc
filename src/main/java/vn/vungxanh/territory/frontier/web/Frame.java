package vn.vungxanh.territory.frontier.web;

import java.util.List;
import java.util.Locale;
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
