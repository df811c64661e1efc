package vn.vungxanh.demonstration;

import java.util.List;
import vn.vungxanh.surveillance.presence.GroupKind;

/** A synthetic class or work team. */
record Circle(GroupKind kind, String name, String commune, List<Resident> members) {}
