package vn.vungxanh.surveillance.traces;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that may have infected another.
 *
 * @param caseId null when that case lies outside the reader's area; then {@code office} says whose it is
 * @param share of the likelihood of all candidates; null where somebody said so or they share a household, which the
 *     reckoning does not weigh
 */
public record LikelySource(
        @Nullable UUID caseId,
        @Nullable String code,
        String office,
        @Nullable Double share,
        Kind kind,
        List<Piece> evidence) {

    public enum Kind {
        MET,
        DECLARED,
        HOUSEHOLD
    }

    public LikelySource {
        evidence = List.copyOf(evidence);
    }
}
