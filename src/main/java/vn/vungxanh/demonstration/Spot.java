package vn.vungxanh.demonstration;

import java.util.UUID;
import vn.vungxanh.surveillance.presence.PlaceKind;

/** A synthetic place with a poster to check in at. */
record Spot(UUID id, PlaceKind kind, String commune, String name, boolean closed, int capacity) {}
