package vn.vungxanh.foundation.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * A browser that once asked for a password of the API sends it along with every request that any site makes there. What
 * changes something is refused then; clients that are no browsers do not send the header.
 */
final class OtherSites {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private OtherSites() {}

    static boolean sent(HttpServletRequest request) {
        var from = request.getHeader("Sec-Fetch-Site");
        return from != null
                && !from.equals("same-origin")
                && !from.equals("none")
                && !READING.contains(request.getMethod());
    }
}
