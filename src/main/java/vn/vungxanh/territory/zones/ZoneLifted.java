package vn.vungxanh.territory.zones;

import java.time.Instant;
import java.util.UUID;

public record ZoneLifted(UUID zone, int unit, Instant at) {}
