package vn.vungxanh.foundation.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A document in the register. */
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
        Instant recordedAt) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/M/yyyy");

    public Directive {
        bases = List.copyOf(bases);
    }

    /** "1207/UBND-KGVX"; below ten with a nought: "03/CĐ-UBND". */
    public String reference() {
        return "%02d/%s".formatted(number, symbol);
    }

    /** As a report names it: "Công văn số 1207/UBND-KGVX ngày 27/4/2021 về việc …". */
    public String sentence() {
        return "%s số %s ngày %s %s".formatted(kind.words(), reference(), DAY.format(issuedOn), subject);
    }
}
