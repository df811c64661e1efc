package vn.vungxanh.foundation.adminunits;

import java.time.Instant;

/** An import that changed the tree. */
public record PastImport(Instant at, String login, String fileName, int added, int changed, int unchanged) {}
