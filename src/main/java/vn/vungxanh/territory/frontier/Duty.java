package vn.vungxanh.territory.frontier;

import org.jspecify.annotations.Nullable;

/** Somebody, or so many without names, in a shift of a day. */
public record Duty(
        Shift shift,
        @Nullable MemberId member,
        @Nullable String name,
        @Nullable Service service,
        int people) {}
