package vn.vungxanh.care.treatment;

/** In this unit there are more or fewer beds, or a patient lies in another kind of bed. No persons. */
public record BedsChanged(int unit) {}
