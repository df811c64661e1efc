package vn.vungxanh.insight.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.figures.FigureRequest;

/**
 * A report that somebody began; with a signature it is frozen.
 *
 * @param code which report: "daily", "outbreak", "midnight"
 * @param template the version of the wording with which it was begun: it keeps it
 */
public record Report(
        ReportId id,
        UnitId unit,
        String code,
        UUID template,
        Layout layout,
        LocalDate from,
        Instant asOf,
        Instant createdAt,
        String createdBy,
        @Nullable Reviewed reviewed,
        @Nullable Signed signed) {

    /** Somebody read the whole draft and found it fit to be signed. */
    public record Reviewed(Instant at, String by) {}

    /** @param reason why it was signed although something stood against it */
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

    FigureRequest request() {
        return new FigureRequest(unit.value(), from, asOf);
    }
}
