package vn.vungxanh.territory.frontier;

import org.jspecify.annotations.Nullable;

/** @param reference how the sender of a list tells his people apart: enlisting twice is one person */
public record NewMember(
        String name,
        Service service,
        @Nullable String phone,
        @Nullable String reference) {}
