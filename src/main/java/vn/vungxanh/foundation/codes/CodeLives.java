package vn.vungxanh.foundation.codes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** How long a code of each kind is in force, by the day on which it is issued. */
final class CodeLives {

    /** @param validTo null while the rule stands */
    record Life(
            CodeKind kind,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Duration longest,
            String whyVi,
            String whyEn) {}

    private static final List<Life> LIVES = ResourceTable.read(
            "codes/lives.csv",
            row -> new Life(
                    CodeKind.valueOf(row.get("kind")),
                    LocalDate.parse(row.get("valid_from")),
                    DatedRows.day(row, "valid_to"),
                    Duration.ofHours(Long.parseLong(row.get("hours"))),
                    row.get("why_vi"),
                    row.get("why_en")));

    private CodeLives() {}

    static Duration longest(CodeKind kind, Instant issuedAt) {
        var day = Vietnam.dayOf(issuedAt);
        return LIVES.stream()
                .filter(life -> life.kind() == kind && DatedRows.inForce(life.validFrom(), life.validTo(), day))
                .findFirst()
                .map(Life::longest)
                .orElseThrow(() -> new IllegalStateException("codes/lives.csv says nothing of " + kind + " on " + day));
    }

    static List<Life> all() {
        return LIVES;
    }
}
