package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * An exposure as somebody declares it.
 *
 * @param indexCase the case at the root of the chain
 * @param from the case's person for an F1, an F1 for an F2, and so on
 * @param to the exposed person
 * @param unit where the exposed person lives
 * @param declaredLevel what the declarer took the person for; stands where the definition cannot decide
 * @param definition id of a contact definition; null for the one in force on the day of the exposure
 * @param identifiedAt when the contact was found; null for now
 * @param sampledAt when the contact was first sampled for this disease, if so
 * @param externalRef key in the system or sheet that this comes from: declared twice, it is kept once
 */
public record NewContact(
        UUID indexCase,
        UUID from,
        UUID to,
        UnitId unit,
        Setting setting,
        Exposure exposure,
        @Nullable Integer declaredLevel,
        @Nullable String definition,
        @Nullable Instant identifiedAt,
        @Nullable Instant sampledAt,
        @Nullable String externalRef) {}
