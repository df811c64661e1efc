package vn.vungxanh.care.treatment;

/** In this unit other beds are taken, or a patient of it lies in another kind of bed or is more or less ill. No persons. */
public record BedsChanged(int unit) {}
