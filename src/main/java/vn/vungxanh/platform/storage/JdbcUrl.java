package vn.vungxanh.platform.storage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the program asks of the PostgreSQL driver, beside what the address says already. */
final class JdbcUrl {

    private JdbcUrl() {}

    /** Error details name the values of a row, hence people: they must not reach a log. */
    static String forProgram(String url) {
        return with(
                url,
                Map.of(
                        "reWriteBatchedInserts",
                        "true",
                        "logServerErrorDetail",
                        "false",
                        "ApplicationName",
                        "vungxanh"));
    }

    /** The connection takes the role before its first statement, and {@code reset role} leads back to it. */
    static String asRole(String url, String role) {
        String option =
                URLEncoder.encode("-c role=" + role, StandardCharsets.UTF_8).replace("+", "%20");
        return url.matches(".*[?&]options=.*")
                ? url.replaceFirst("([?&]options=[^&]*)", "$1%20" + option)
                : with(url, Map.of("options", option));
    }

    private static String with(String url, Map<String, String> parameters) {
        Map<String, String> missing = new LinkedHashMap<>(parameters);
        missing.keySet().removeIf(name -> url.matches(".*[?&]" + name + "=.*"));
        var result = new StringBuilder(url);
        missing.forEach((name, value) -> result.append(result.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        return result.toString();
    }
}
