package vn.vungxanh.territory.checkins.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.codes.NamesBearer;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.territory.checkins.Telephones;
import vn.vungxanh.territory.checkins.Visitors;

/** By what a telephone is known again: the word of this room, or the personal code that another page left there. */
@Component
class TelephoneCookie {

    private static final String NAME = "vx_checkin";
    private static final String PATH = "/checkins/here";

    private final Telephones telephones;
    private final Visitors visitors;

    TelephoneCookie(Telephones telephones, Visitors visitors) {
        this.telephones = telephones;
        this.visitors = visitors;
    }

    Optional<UUID> holder(HttpServletRequest request) {
        return value(request, NAME)
                .flatMap(telephones::holder)
                .or(() -> value(request, NamesBearer.COOKIE).flatMap(this::bearer));
    }

    /** What tells this telephone from another; null for one that was never here. */
    @org.jspecify.annotations.Nullable
    String device(HttpServletRequest request) {
        return value(request, NAME).orElse(null);
    }

    void set(String word, HttpServletRequest request, HttpServletResponse response) {
        write(word, Telephones.REMEMBERED, request, response);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    private static void write(String word, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, word)
                        .path(PATH)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    private Optional<UUID> bearer(String token) {
        try {
            return Optional.of(visitors.behind(token));
        } catch (RuleBroken oldOrForeign) {
            return Optional.empty();
        }
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
