package vn.vungxanh.surveillance.followup.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.followup.Followed;

/** What the forms of a contact's page hold: what was typed and refused, else what is known. */
public record ContactForms(Followed contact, Map<String, String> typed) {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    /** Whether this form was refused: it stands open. */
    public boolean isOpen(String deed) {
        return deed.equals(typed.get("deed"));
    }

    public String of(String deed, String name) {
        return isOpen(deed) ? typed.getOrDefault(name, "") : "";
    }

    public String fact(String name) {
        if (isOpen("facts")) {
            return typed.getOrDefault(name, "");
        }
        return switch (name) {
            case "sampledAt" -> field(contact.sampledAt());
            case "result" -> word(contact.result());
            case "resultAt" -> field(contact.resultAt());
            case "isolatedAt" -> field(contact.isolatedAt());
            case "isolation" -> word(contact.isolation());
            case "isolatedWhere" -> word(contact.isolatedWhere());
            default -> "";
        };
    }

    /** The one that was on the screen when it was typed. */
    public String version() {
        return typed.getOrDefault("version", Integer.toString(contact.version()));
    }

    private static String field(@Nullable Instant at) {
        return at == null ? "" : FIELD.format(at.atZone(Vietnam.ZONE));
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
