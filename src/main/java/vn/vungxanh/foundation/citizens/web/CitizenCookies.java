package vn.vungxanh.foundation.citizens.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Two small cookies that no script and no other site can read: which code is awaited, and who is signed in. */
final class CitizenCookies {

    static final String SIGNED_IN = "citizen";
    static final String AWAITED = "citizen-code";
    private static final String PATH = "/citizens";

    private CitizenCookies() {}

    static void put(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path(PATH)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
