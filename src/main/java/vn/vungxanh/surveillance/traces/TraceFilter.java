package vn.vungxanh.surveillance.traces;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.Tier;

/**
 * Which contacts of an answer are listed.
 *
 * @param place where the strongest meeting was
 * @param basis of the strongest meeting
 */
public record TraceFilter(
        @Nullable Integer level,
        @Nullable Tier tier,
        @Nullable UUID place,
        @Nullable UnitId unit,
        @Nullable Basis basis,
        boolean highOnly) {

    public static final TraceFilter ALL = new TraceFilter(null, null, null, null, null, false);

    boolean takes(Traced row, @Nullable Integer placeNumber) {
        return (level == null || row.level() == level)
                && (tier == null || row.tier() == tier)
                && (basis == null || row.basis() == basis)
                && (!highOnly || row.high())
                && (place == null
                        || (row.basis() == Basis.PLACE
                                && placeNumber != null
                                && row.contact().best().where() == placeNumber));
    }
}
