package vn.vungxanh.territory.zones;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case of a zone or an outbreak: no name, for the page of the case shows it. */
public record CaseInside(
        UUID id,
        String code,
        int unit,
        @Nullable String hamlet,
        @Nullable LocalDate onsetOn,
        Instant confirmedAt) {}
