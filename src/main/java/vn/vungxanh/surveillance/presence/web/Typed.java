package vn.vungxanh.surveillance.presence.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.presence.PresenceRule;

/** Fields of forms as they were typed; empty means unknown. */
final class Typed {

    private Typed() {}

    static @Nullable String text(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }

    static @Nullable Double decimal(@Nullable String field) {
        var text = text(field);
        try {
            return text == null ? null : Double.valueOf(text.replace(',', '.'));
        } catch (NumberFormatException unreadable) {
            throw new RuleBroken(PresenceRule.BAD_COORDINATES);
        }
    }

    static @Nullable Integer whole(@Nullable String field, PresenceRule otherwise) {
        var text = text(field);
        return text == null ? null : (Integer) Received.number(text.replace(".", ""), otherwise);
    }

    static @Nullable Boolean yes(@Nullable String field) {
        var text = text(field);
        return text == null ? null : (Boolean) text.equals("yes");
    }

    static @Nullable Instant time(@Nullable String field) {
        var text = text(field);
        try {
            return text == null ? null : Vietnam.instant(text);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(PresenceRule.UNREADABLE_TIME);
        }
    }

    static @Nullable LocalDate day(@Nullable String field) {
        var text = text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(PresenceRule.UNREADABLE_TIME);
        }
    }
}
