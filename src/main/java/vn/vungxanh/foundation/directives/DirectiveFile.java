package vn.vungxanh.foundation.directives;

import java.time.Instant;
import java.util.UUID;

/** A file of a document, without its content. */
public record DirectiveFile(UUID id, String name, String mediaType, long bytes, Instant addedAt) {}
