package vn.vungxanh.foundation.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * One list that was sent in.
 *
 * @param headerRow the last row of the header; data begins below
 * @param mapping from column number (0 is the first) to the key of the import column
 * @param constants what holds for all rows, by column key, where the file has no such column
 * @param failure message key of why it could not be read
 * @param sameAs the earlier job that stored the same file
 * @param headersAgain header rows found among the data and left out
 * @param balance known when the work is over
 * @param withheld good rows that were not stored because all or nothing was asked for; counted among the rejected
 */
public record ImportJob(
        UUID id,
        String kind,
        ImportMode mode,
        ImportStatus status,
        StaffId staff,
        String login,
        UnitId unit,
        String fileName,
        String contentHash,
        @Nullable String sheet,
        int headerRow,
        List<String> headings,
        Map<Integer, String> mapping,
        Map<String, String> constants,
        @Nullable String failure,
        List<String> failureArguments,
        @Nullable UUID sameAs,
        Instant submittedAt,
        @Nullable Instant finishedAt,
        @Nullable Long rows,
        int headersAgain,
        @Nullable Balance balance,
        long withheld) {

    public ImportJob {
        headings = List.copyOf(headings);
        mapping = Map.copyOf(mapping);
        constants = Map.copyOf(constants);
        failureArguments = List.copyOf(failureArguments);
    }

    /** The heading under which a column of the kind stands in this file. */
    public @Nullable String headingOf(@Nullable String column) {
        return mapping.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(entry -> headings.get(entry.getKey()))
                .findFirst()
                .orElse(null);
    }
}
