package vn.vungxanh.kernel;

/** What was asked for does not exist, or lies outside the reader's jurisdiction: the two look the same. */
public final class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
