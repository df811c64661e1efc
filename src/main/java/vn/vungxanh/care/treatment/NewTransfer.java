package vn.vungxanh.care.treatment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.facilities.BedId;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;

/**
 * A patient leaves here and arrives there.
 *
 * @param bed one of its listed beds; none named means the first free one
 */
public record NewTransfer(
        FacilityId to, BedKind bedKind, @Nullable BedId bed, Instant at, String reason) {

    public static NewTransfer of(FacilityId to, BedKind bedKind, Instant at, String reason) {
        return new NewTransfer(to, bedKind, null, at, reason);
    }
}
