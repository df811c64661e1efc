package vn.vungxanh.foundation.directives;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.documents.Layout;

/**
 * A document as it is entered into the register.
 *
 * @param issuer the unit whose authority issued it
 * @param number 0 for a draft
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
        @Nullable String link,
        Layout layout) {

    public NewDirective {
        bases = List.copyOf(bases);
    }

    /** In the layout of the State. */
    public NewDirective(
            UnitId issuer,
            int number,
            String symbol,
            DirectiveKind kind,
            LocalDate issuedOn,
            String subject,
            List<String> bases,
            Urgency urgency,
            @Nullable String link) {
        this(issuer, number, symbol, kind, issuedOn, subject, bases, urgency, link, Layout.STATE);
    }
}
