package vn.vungxanh.surveillance.chains;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.tracing.Setting;

/**
 * Who infected whom, as somebody states it.
 *
 * @param infected the case that was infected; lies in the jurisdiction of whoever states it
 * @param infector may lie anywhere
 * @param exposedOn the day of the exposure, where one is known
 */
public record NewInfection(
        UUID infected,
        UUID infector,
        Certainty certainty,
        Basis basis,
        Origin origin,
        @Nullable Setting setting,
        @Nullable LocalDate exposedOn,
        @Nullable String note) {}
