package vn.vungxanh.care.treatment;

/** In this unit there are more or fewer beds, a patient of it lies in another kind of bed, or is more or less ill. No persons. */
public record BedsChanged(int unit) {}
