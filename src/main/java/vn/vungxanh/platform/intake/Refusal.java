package vn.vungxanh.platform.intake;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Says no in the fewest steps, with words: a small page in the reader's language, or a problem detail under {@code /api}. */
@Component
class Refusal {

    private final MessageSource words;
    private final LocaleResolver language;
    private final TemplateEngine templates;
    private final JsonMapper json;

    Refusal(MessageSource words, LocaleResolver language, TemplateEngine templates, JsonMapper json) {
        this.words = words;
        this.language = language;
        this.templates = templates;
        this.json = json;
    }

    void full(HttpServletRequest request, HttpServletResponse response, int seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        answer(request, response, HttpStatus.SERVICE_UNAVAILABLE, "full");
    }

    void tooFast(HttpServletRequest request, HttpServletResponse response, int seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "fast");
    }

    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, HttpStatus.CONTENT_TOO_LARGE, "large");
    }

    void withoutLength(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, HttpStatus.LENGTH_REQUIRED, "large");
    }

    void silent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, HttpStatus.REQUEST_TIMEOUT, "silent");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String kind)
            throws IOException {
        var locale = language.resolveLocale(request);
        var title = words.getMessage("intake." + kind + ".title", null, locale);
        var detail = words.getMessage("intake." + kind + ".advice", null, locale);
        response.setStatus(status.value());
        var body = request.getRequestURI().startsWith("/api/")
                ? problem(response, status, title, detail)
                : page(response, locale, title, detail);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] problem(HttpServletResponse response, HttpStatus status, String title, String detail) {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        return json.writeValueAsBytes(
                Map.of("type", "about:blank", "title", title, "status", status.value(), "detail", detail));
    }

    private byte[] page(HttpServletResponse response, Locale locale, String title, String detail) {
        response.setContentType("text/html;charset=UTF-8");
        var html = new StringOutput();
        templates.render(
                "intake/refused.jte", Map.of("language", locale.getLanguage(), "title", title, "detail", detail), html);
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }
}
