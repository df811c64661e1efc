package vn.vungxanh.surveillance.presence;

/** More waits to be written than fits into memory: nothing of this call was stored, send it again a little later. */
public final class IntakeFull extends RuntimeException {

    static final int RETRY_AFTER_SECONDS = 2;

    IntakeFull() {
        super("the intake is full");
    }

    public int retryAfterSeconds() {
        return RETRY_AFTER_SECONDS;
    }
}
