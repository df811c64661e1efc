package vn.vungxanh.foundation.directives;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A document as it is entered into the register.
 *
 * @param issuer the unit whose authority issued it
 * @param bases documents of higher bodies that it implements, one a line: "Công điện số 541/CĐ-TTg ngày 23/4/2021"
 * @param link where the signed text can be read
 */
public record NewDirective(
        UnitId issuer,
        int number,
        String symbol,
        DirectiveKind kind,
        LocalDate issuedOn,
        String subject,
        List<String> bases,
        Urgency urgency,
        @Nullable String link) {

    public NewDirective {
        bases = List.copyOf(bases);
    }
}
