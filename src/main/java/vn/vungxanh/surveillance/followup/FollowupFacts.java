package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a contact's sample and isolation, as entered at once. */
public record FollowupFacts(
        @Nullable Instant sampledAt,
        @Nullable SampleResult result,
        @Nullable Instant resultAt,
        @Nullable Instant isolatedAt,
        @Nullable Isolation isolation,
        @Nullable String isolatedWhere) {

    void check(Instant now) {
        FollowupRule.SAMPLE_IN_FUTURE.brokenIf(sampledAt != null && sampledAt.isAfter(now));
        FollowupRule.RESULT_WITHOUT_SAMPLE.brokenIf(result != null && sampledAt == null);
        FollowupRule.RESULT_BEFORE_SAMPLE.brokenIf(
                resultAt != null && sampledAt != null && (resultAt.isBefore(sampledAt) || resultAt.isAfter(now)));
        FollowupRule.ISOLATION_IN_FUTURE.brokenIf(isolatedAt != null && isolatedAt.isAfter(now));
        FollowupRule.ISOLATION_NEEDS_BOTH.brokenIf((isolatedAt == null) != (isolation == null));
    }
}
