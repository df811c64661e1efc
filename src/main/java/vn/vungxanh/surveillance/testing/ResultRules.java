package vn.vungxanh.surveillance.testing;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a result can be believed beside what is known of its tube. */
final class ResultRules {

    /** Real-time PCR runs 40 to 45 cycles; nothing is read off later than this. */
    private static final BigDecimal MOST_CYCLES = new BigDecimal("50");

    private ResultRules() {}

    static @Nullable TestingRule brokenBy(NewResult result, @Nullable Specimen tube, Instant now) {
        if (tube == null) {
            return TestingRule.UNKNOWN_TUBE;
        }
        if (tube.refusedAt() != null) {
            return TestingRule.TUBE_REFUSED;
        }
        var ct = result.ct();
        if (ct != null && (ct.signum() <= 0 || ct.compareTo(MOST_CYCLES) > 0)) {
            return TestingRule.CT_OUT_OF_RANGE;
        }
        if (ct != null && !tube.kind().isPcr()) {
            return TestingRule.CT_WITHOUT_PCR;
        }
        if (result.resultedAt().isAfter(now)) {
            return TestingRule.RESULT_IN_FUTURE;
        }
        if (result.resultedAt().isBefore(tube.sampledAt())) {
            return TestingRule.RESULT_BEFORE_SAMPLE;
        }
        if (result.laboratory() != null
                && tube.laboratory() != null
                && !result.laboratory().equals(tube.laboratory())) {
            return TestingRule.TUBE_AT_ANOTHER_LABORATORY;
        }
        return contradicts(result, tube) ? TestingRule.CONTRADICTS_EARLIER : null;
    }

    /** After a final result only the same is believed; a doubtful run may be followed by any. */
    private static boolean contradicts(NewResult result, Specimen tube) {
        var known = tube.result();
        return known != null && known.isFinal() && known != result.result();
    }

    static boolean addsNothing(NewResult result, Specimen tube) {
        var known = tube.result();
        if (known == null || known != result.result()) {
            return false;
        }
        return known.isFinal() || result.resultedAt().equals(tube.resultedAt());
    }
}
