package vn.vungxanh.territory.frontier;

/** What was done for somebody's health. */
public enum MeasureKind {
    DECLARATION,
    SAMPLE,
    ISOLATION
}
