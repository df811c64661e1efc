package vn.vungxanh.foundation.adminunits;

/** Unit ids from one to another, both included. */
public record UnitInterval(int from, int to) {

    public boolean covers(UnitId id) {
        return id.value() >= from && id.value() <= to;
    }
}
