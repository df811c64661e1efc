package vn.vungxanh.territory.zones;

import java.time.Instant;

/** A new extent from an instant on, with the document that says so. */
public record Adjustment(Extent extent, Instant from, LegalDocument document, String reason) {}
