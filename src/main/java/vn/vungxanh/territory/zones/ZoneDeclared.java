package vn.vungxanh.territory.zones;

import java.time.Instant;
import java.util.UUID;

public record ZoneDeclared(UUID zone, int unit, Instant startsAt) {}
