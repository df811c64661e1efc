package vn.vungxanh.demonstration;

import java.util.List;
import java.util.UUID;

/** People of one house; the head comes first. */
record Household(int number, UUID id, String commune, String hamlet, List<Resident> members) {}
