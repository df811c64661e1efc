package vn.vungxanh.insight.greenzone;

import java.time.Instant;
import java.util.UUID;

/** What a committee tells the public. */
public record Bulletin(UUID id, String unitCode, String title, String body, Instant publishedAt) {}
