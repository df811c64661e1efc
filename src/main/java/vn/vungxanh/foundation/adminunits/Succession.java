package vn.vungxanh.foundation.adminunits;

/** The other side of a reform: what a unit became, or what it came from. */
public record Succession(Unit unit, Part part) {

    /** How much of the old unit went to the new one. */
    public enum Part {
        FULL,
        PARTIAL
    }
}
