package vn.vungxanh.surveillance.tracing;

import java.util.UUID;

/**
 * A declared exposure that stands.
 *
 * @param indexCase the case in whose chain it was declared
 */
public record Declaration(UUID indexCase, ContactNode contact) {}
