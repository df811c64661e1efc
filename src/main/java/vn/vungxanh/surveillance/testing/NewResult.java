package vn.vungxanh.surveillance.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;

/**
 * A result as it came in.
 *
 * @param laboratory who says so; null where the tube's own laboratory is meant
 * @param reference the sender's own number of the run or message
 */
public record NewResult(
        String barcode,
        @Nullable LaboratoryId laboratory,
        TestResult result,
        @Nullable BigDecimal ct,
        Instant resultedAt,
        Via via,
        @Nullable String reference) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    String said() {
        return result + (ct == null ? "" : " Ct " + ct.toPlainString()) + " "
                + MINUTE.format(resultedAt.atZone(Vietnam.ZONE));
    }
}
