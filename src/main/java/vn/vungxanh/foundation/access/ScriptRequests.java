package vn.vungxanh.foundation.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * What a script of a page asks for with the page's session. Refused, it is answered as the API is: a script that is sent
 * to the form for signing in would take that page for the answer.
 */
final class ScriptRequests {

    private static final Set<String> ADDRESSES = Set.of("/field/sync", "/field/state");
    private static final String TABLES = "/field/reference";

    private ScriptRequests() {}

    static boolean sent(HttpServletRequest request) {
        var address = request.getRequestURI().substring(request.getContextPath().length());
        return ADDRESSES.contains(address) || address.startsWith(TABLES);
    }
}
