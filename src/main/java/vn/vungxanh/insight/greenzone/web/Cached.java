package vn.vungxanh.insight.greenzone.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/** Public pages may be kept by anybody for a few minutes, and be shown inside of other pages. */
final class Cached {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private Cached() {}

    static String control() {
        return Objects.requireNonNull(CacheControl.maxAge(KEPT).cachePublic().getHeaderValue());
    }

    static void page(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, control());
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    }

    /** Within the frame of any site; nothing else is opened by it. */
    static void embedded(HttpServletResponse response) {
        page(response);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; style-src 'self'; script-src 'none'; frame-ancestors *; base-uri 'none'; form-action 'none'");
    }
}
