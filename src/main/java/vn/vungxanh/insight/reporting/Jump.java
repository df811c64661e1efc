package vn.vungxanh.insight.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A figure that at least doubled within a day: true in a great outbreak, and what double counting looks like.
 *
 * @param confirmations of exactly this value
 */
public record Jump(String figure, String name, BigDecimal before, BigDecimal value, List<Confirmation> confirmations) {

    public record Confirmation(String by, Instant at, String words) {}

    public Jump {
        confirmations = List.copyOf(confirmations);
    }

    /** Whoever signs cannot be the second person. */
    boolean isConfirmedForASignatureOf(String signer) {
        return confirmations.stream().anyMatch(each -> !each.by().equals(signer));
    }
}
