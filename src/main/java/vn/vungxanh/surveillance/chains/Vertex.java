package vn.vungxanh.surveillance.chains;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A person of the network.
 *
 * @param illness null for a contact who is no case
 * @param unit null when it is not known where the person lives
 * @param level 0 for a case, else F1, F2, Fn as tracing keeps it; -1 when it keeps none
 */
record Vertex(
        UUID person, @Nullable Illness illness, @Nullable UnitId unit, int level) {

    boolean isCase() {
        return illness != null;
    }
}
