package vn.vungxanh.kernel;

/** Somebody else changed the record meanwhile; shown with status 409, nothing is overwritten. */
public final class StaleVersion extends RuntimeException {

    public StaleVersion(String what) {
        super(what);
    }
}
