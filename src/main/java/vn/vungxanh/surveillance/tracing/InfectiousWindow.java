package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When somebody could pass the disease on; an open end means that nobody has isolated them yet. */
public record InfectiousWindow(Instant from, @Nullable Instant to) {}
