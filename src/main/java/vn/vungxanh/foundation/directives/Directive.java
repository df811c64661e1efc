package vn.vungxanh.foundation.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.documents.Layout;

/**
 * A document in the register.
 *
 * @param number 0 while it is a draft
 * @param endedOn from when it was replaced or expired
 */
public record Directive(
        DirectiveId id,
        UnitId issuer,
        int number,
        String symbol,
        DirectiveKind kind,
        LocalDate issuedOn,
        String subject,
        List<String> bases,
        Urgency urgency,
        @Nullable String link,
        Instant recordedAt,
        Layout layout,
        DirectiveState state,
        @Nullable LocalDate endedOn,
        @Nullable DirectiveId replacedBy,
        int version) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/M/yyyy");

    public Directive {
        bases = List.copyOf(bases);
    }

    public boolean isDraft() {
        return state == DirectiveState.DRAFT;
    }

    /** "1207/UBND-KGVX"; below ten with a nought: "03/CĐ-UBND"; of the Party "88-BC/BCS"; of a draft "…/UBND-KGVX". */
    public String reference() {
        var party = layout == Layout.PARTY;
        if (isDraft()) {
            return (party ? "…-" : "…/") + symbol;
        }
        return party ? number + "-" + symbol : "%02d/%s".formatted(number, symbol);
    }

    /** As a report names it: "Công văn số 1207/UBND-KGVX ngày 27/4/2021 về việc …". */
    public String sentence() {
        return "%s số %s ngày %s %s".formatted(kind.words(), reference(), DAY.format(issuedOn), subject);
    }
}
