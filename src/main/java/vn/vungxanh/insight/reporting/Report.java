package vn.vungxanh.insight.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.documents.Layout;

/** A report that somebody began; with a signature it is frozen. */
public record Report(
        ReportId id,
        UnitId unit,
        Layout layout,
        LocalDate from,
        Instant asOf,
        Instant createdAt,
        String createdBy,
        @Nullable Signed signed) {

    /** @param reason why it was signed although a hard check failed */
    public record Signed(
            int number,
            String symbol,
            Instant at,
            String by,
            @Nullable String reason) {

        public String reference(Layout layout) {
            return layout == Layout.PARTY ? number + "-" + symbol : "%02d/%s".formatted(number, symbol);
        }
    }

    public String reference() {
        return signed == null ? "" : signed.reference(layout);
    }
}
