package vn.vungxanh.capacity.workforce;

/** So many of a service and skill, without names. */
public record Strength(Service service, Skill skill, int people) {}
