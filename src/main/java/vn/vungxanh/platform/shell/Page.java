package vn.vungxanh.platform.shell;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.kernel.Vietnam;

/** What every template is given: words in the reader's language, figures and dates in Vietnamese form, the frame's state. */
public final class Page {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final MessageSource words;
    private final Locale locale;
    private final String path;
    private final @Nullable String query;
    private final Instant now;
    private final boolean demonstration;
    private final Menu menu;
    private final @Nullable SignedIn user;
    private final @Nullable CsrfToken csrf;

    Page(
            MessageSource words,
            Locale locale,
            String path,
            @Nullable String query,
            Instant now,
            boolean demonstration,
            Menu menu,
            @Nullable SignedIn user,
            @Nullable CsrfToken csrf) {
        this.words = words;
        this.locale = locale;
        this.path = path;
        this.query = query;
        this.now = now;
        this.demonstration = demonstration;
        this.menu = menu;
        this.user = user;
        this.csrf = csrf;
    }

    /** The message of that key in the reader's language. */
    public String t(String key, @Nullable Object... args) {
        return words.getMessage(key, args, locale);
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String time(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant.atZone(Vietnam.ZONE));
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(numbers()).format(value);
    }

    public String decimal(double value, int digits) {
        var form = NumberFormat.getNumberInstance(numbers());
        form.setMinimumFractionDigits(digits);
        form.setMaximumFractionDigits(digits);
        return form.format(value);
    }

    private Locale numbers() {
        return "en".equals(lang()) ? Locale.ENGLISH : Locale.forLanguageTag("vi-VN");
    }

    public String lang() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    public String path() {
        return path;
    }

    /** This page in the other language, with its filters. */
    public String inOtherLanguage() {
        var address = UriComponentsBuilder.fromPath(path);
        if (query != null) {
            address.query(query);
        }
        return address.replaceQueryParam("lang", "en".equals(lang()) ? "vi" : "en")
                .build()
                .toUriString();
    }

    /** The program's time, which the demonstration shifts. */
    public Instant now() {
        return now;
    }

    public boolean demonstration() {
        return demonstration;
    }

    public Menu menu() {
        return menu;
    }

    public @Nullable SignedIn user() {
        return user;
    }

    public String csrfToken() {
        return csrf == null ? "" : csrf.getToken();
    }

    public String csrfParameter() {
        return csrf == null ? "_csrf" : csrf.getParameterName();
    }

    public String csrfHeaders() {
        return csrf == null ? "{}" : "{\"" + csrf.getHeaderName() + "\":\"" + csrf.getToken() + "\"}";
    }
}
