package vn.vungxanh.foundation.committee;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * @param readers the units whose members are expected to read it, as an int4multirange
 * @param read whether the reader has read it
 * @param receipts how many have read it
 * @param about the page of the program that shows what it speaks of
 */
public record Message(
        MessageId id,
        UnitId from,
        String readers,
        MessageKind kind,
        String title,
        String body,
        boolean urgent,
        boolean pinned,
        StaffId author,
        Instant at,
        boolean read,
        int answers,
        int receipts,
        int files,
        @Nullable String about) {

    public boolean isUnanswered() {
        return kind == MessageKind.QUESTION && answers == 0;
    }

    /** The first words, for a list. */
    public String beginning() {
        var line = body.replaceAll("\\s+", " ");
        return line.length() <= 220 ? line : line.substring(0, line.lastIndexOf(' ', 220) + 1) + "…";
    }
}
