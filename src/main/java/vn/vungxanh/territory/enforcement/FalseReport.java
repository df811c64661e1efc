package vn.vungxanh.territory.enforcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Something false, or said to be false, that was spread about the epidemic: found, checked, answered, referred, fined. */
public record FalseReport(
        FalseReportId id,
        UnitId unit,
        Instant foundAt,
        String channel,
        String content,
        @Nullable Instant checkedAt,
        @Nullable Verdict verdict,
        @Nullable String finding,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        @Nullable Instant referredAt,
        @Nullable String referredTo,
        @Nullable ViolationId violation,
        String login,
        int version) {

    /** What the check found. */
    public enum Verdict {
        FALSE,
        TRUE,
        UNCLEAR
    }

    /** What has to be done next. */
    public enum Step {
        CHECK,
        ANSWER,
        REFER,
        FINE,
        DONE
    }

    public Step next() {
        if (verdict == null) {
            return Step.CHECK;
        }
        if (verdict != Verdict.FALSE) {
            return Step.DONE;
        }
        if (answeredAt == null) {
            return Step.ANSWER;
        }
        return referredAt == null ? Step.REFER : violation == null ? Step.FINE : Step.DONE;
    }
}
