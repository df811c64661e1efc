package vn.vungxanh.foundation.committee;

import java.util.UUID;

public record MessageFile(UUID id, String name, long bytes) {}
