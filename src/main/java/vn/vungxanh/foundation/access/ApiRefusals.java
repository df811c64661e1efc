package vn.vungxanh.foundation.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Refused at the API: a problem detail (RFC 9457), never a redirect. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final MessageSource words;
    private final LocaleResolver language;
    private final JsonMapper json;
    private final WallClock clock;

    ApiRefusals(MessageSource words, LocaleResolver language, JsonMapper json, WallClock clock) {
        this.words = words;
        this.language = language;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyAttempts tooMany) {
            var seconds = tooMany.secondsFrom(clock.instant());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "blocked");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Vung Xanh\", charset=\"UTF-8\"");
            answer(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        answer(request, response, HttpStatus.FORBIDDEN, "forbidden");
    }

    void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String kind)
            throws IOException {
        var locale = language.resolveLocale(request);
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", words.getMessage("access.api." + kind + ".title", null, locale));
        problem.put("status", status.value());
        problem.put("detail", words.getMessage("access.api." + kind + ".detail", null, locale));
        problem.put("instance", request.getRequestURI());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
