package vn.vungxanh.surveillance.cases;

public enum Severity {
    NONE,
    MILD,
    MODERATE,
    SEVERE,
    CRITICAL
}
