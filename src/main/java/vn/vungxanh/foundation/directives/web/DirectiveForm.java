package vn.vungxanh.foundation.directives.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.directives.DirectiveKind;
import vn.vungxanh.foundation.directives.NewDirective;
import vn.vungxanh.foundation.directives.Urgency;

/** What was typed, kept as it was typed so that a refused form can be shown again. */
public record DirectiveForm(
        @Nullable Integer number,
        @Nullable String symbol,
        @Nullable DirectiveKind kind,
        @Nullable LocalDate issuedOn,
        @Nullable String subject,
        @Nullable String bases,
        @Nullable Urgency urgency,
        @Nullable String link) {

    static DirectiveForm empty(LocalDate today) {
        return new DirectiveForm(null, null, DirectiveKind.OFFICIAL_LETTER, today, null, null, Urgency.NORMAL, null);
    }

    boolean complete() {
        return number != null && issuedOn != null;
    }

    NewDirective of(UnitId issuer) {
        return new NewDirective(
                issuer,
                number == null ? 0 : number,
                text(symbol),
                kind == null ? DirectiveKind.OFFICIAL_LETTER : kind,
                issuedOn == null ? LocalDate.MIN : issuedOn,
                text(subject),
                List.of(text(bases).split("\\R")),
                urgency == null ? Urgency.NORMAL : urgency,
                text(link).isBlank() ? null : text(link).strip());
    }

    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
