package vn.vungxanh.foundation.field;

import java.time.Instant;
import vn.vungxanh.foundation.access.Scope;

/**
 * A readable item together with who filled it in and who brought it.
 *
 * @param author with the permissions of whoever sent it
 * @param deviceCapturedAt by the telephone's own clock
 */
record Arrival(
        FieldItem item,
        String kind,
        String hash,
        String payload,
        Instant deviceCapturedAt,
        Scope author,
        String sentBy,
        Way way,
        Instant receivedAt) {

    int unit() {
        return author.home().value();
    }
}
