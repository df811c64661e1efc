package vn.vungxanh.care.facilities;

/** In this unit there are more or fewer beds, or another equipment. */
public record CapacityChanged(int unit) {}
