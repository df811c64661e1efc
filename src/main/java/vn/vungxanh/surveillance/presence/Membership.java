package vn.vungxanh.surveillance.presence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Both days belong to it; {@code to} is null as long as it lasts. */
public record Membership(
        UUID person, LocalDate from, @Nullable LocalDate to) {}
