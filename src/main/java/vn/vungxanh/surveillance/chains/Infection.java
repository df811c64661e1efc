package vn.vungxanh.surveillance.chains;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.tracing.Setting;

/** A statement that stands. */
public record Infection(
        InfectionId id,
        UUID infected,
        UUID infector,
        Certainty certainty,
        Basis basis,
        Origin origin,
        @Nullable Setting setting,
        @Nullable LocalDate exposedOn,
        @Nullable String note,
        Instant statedAt,
        UUID statedBy) {}
