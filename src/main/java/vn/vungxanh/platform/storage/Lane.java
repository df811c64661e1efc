package vn.vungxanh.platform.storage;

/**
 * Two pools of connections: whatever the public brings waits for its own and never takes one from the staff. A thread is in
 * the staff's lane unless it says otherwise.
 */
public enum Lane {
    STAFF,
    PUBLIC;

    private static final ThreadLocal<Lane> CURRENT = ThreadLocal.withInitial(() -> STAFF);

    /** Until closed, the connections of this thread come from this lane. */
    public Entered enter() {
        var before = CURRENT.get();
        CURRENT.set(this);
        return () -> CURRENT.set(before);
    }

    static Lane current() {
        return CURRENT.get();
    }

    /** To be closed on the thread that entered. */
    public interface Entered extends AutoCloseable {

        @Override
        void close();
    }
}
