package vn.vungxanh.foundation.directives.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.directives.Directive;
import vn.vungxanh.foundation.directives.DirectiveKind;
import vn.vungxanh.foundation.directives.DirectiveText;
import vn.vungxanh.foundation.directives.NewDirective;
import vn.vungxanh.foundation.directives.Urgency;
import vn.vungxanh.platform.documents.Layout;

/** What was typed, kept as it was typed so that a refused form can be shown again. */
public record DirectiveForm(
        @Nullable Integer number,
        @Nullable String symbol,
        @Nullable DirectiveKind kind,
        @Nullable LocalDate issuedOn,
        @Nullable String subject,
        @Nullable String bases,
        @Nullable Urgency urgency,
        @Nullable String link,
        @Nullable Layout layout,
        @Nullable String parentAgency,
        @Nullable String agency,
        @Nullable String grounds,
        @Nullable String body,
        @Nullable String recipients,
        @Nullable String capacity,
        @Nullable String signatory) {

    static DirectiveForm empty(LocalDate today) {
        return new DirectiveForm(
                null,
                null,
                DirectiveKind.OFFICIAL_LETTER,
                today,
                null,
                null,
                Urgency.NORMAL,
                null,
                Layout.STATE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static DirectiveForm of(Directive draft, DirectiveText text) {
        return new DirectiveForm(
                null,
                draft.symbol(),
                draft.kind(),
                draft.issuedOn(),
                draft.subject(),
                String.join("\n", draft.bases()),
                draft.urgency(),
                draft.link(),
                draft.layout(),
                text.parentAgency(),
                text.agency(),
                String.join("\n", text.grounds()),
                text.body(),
                String.join("\n", text.recipients()),
                String.join("\n", text.capacity()),
                text.signatory());
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
                lines(bases),
                urgency == null ? Urgency.NORMAL : urgency,
                given(link),
                layout == null ? Layout.STATE : layout);
    }

    DirectiveText words() {
        return new DirectiveText(
                given(parentAgency),
                given(agency),
                lines(grounds),
                text(body).strip(),
                lines(recipients),
                lines(capacity),
                given(signatory));
    }

    private static List<String> lines(@Nullable String typed) {
        return text(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static @Nullable String given(@Nullable String typed) {
        return text(typed).isBlank() ? null : text(typed).strip();
    }

    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
