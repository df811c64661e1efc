package vn.vungxanh.surveillance.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;

/**
 * A tube: of one person, or a pool.
 *
 * @param pooledIn the laboratory's pool that this tube was put into
 */
public record Specimen(
        SpecimenId id,
        String barcode,
        UnitId unit,
        @Nullable LaboratoryId laboratory,
        @Nullable UnitId labUnit,
        @Nullable SessionId session,
        @Nullable SpecimenId pooledIn,
        TestKind kind,
        Purpose purpose,
        String disease,
        int people,
        Taker taker,
        TubeState state,
        Instant sampledAt,
        @Nullable Instant sentAt,
        @Nullable Instant receivedAt,
        @Nullable Instant refusedAt,
        @Nullable String refusedReason,
        @Nullable UUID run,
        @Nullable TestResult result,
        @Nullable BigDecimal ct,
        @Nullable Instant resultedAt,
        @Nullable Instant releasedAt,
        @Nullable String kit,
        @Nullable String photo,
        @Nullable String video) {

    public boolean isPool() {
        return people > 1;
    }

    Specimen with(TestResult said, Instant at) {
        return new Specimen(
                id,
                barcode,
                unit,
                laboratory,
                labUnit,
                session,
                pooledIn,
                kind,
                purpose,
                disease,
                people,
                taker,
                state,
                sampledAt,
                sentAt,
                receivedAt,
                refusedAt,
                refusedReason,
                run,
                said,
                null,
                at,
                releasedAt,
                kit,
                photo,
                video);
    }

    /** Whether somebody may still be put into it. */
    boolean isOpen() {
        return sentAt == null && receivedAt == null && refusedAt == null && result == null;
    }
}
