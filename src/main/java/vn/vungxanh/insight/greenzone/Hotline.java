package vn.vungxanh.insight.greenzone;

import java.util.UUID;

/** Whom to call. */
public record Hotline(UUID id, String unitCode, String name, String phone) {}
