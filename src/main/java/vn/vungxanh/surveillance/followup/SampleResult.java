package vn.vungxanh.surveillance.followup;

public enum SampleResult {
    PENDING,
    NEGATIVE,
    POSITIVE
}
