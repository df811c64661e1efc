package vn.vungxanh.surveillance.presence;

import org.jspecify.annotations.Nullable;

/** How the index stands, for the page of administrators. */
public record IndexState(
        long visits,
        long encounters,
        long memberships,
        long bytes,
        long sequence,
        long behind,
        @Nullable IndexCheck check) {}
