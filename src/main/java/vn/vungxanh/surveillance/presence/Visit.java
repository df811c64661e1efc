package vn.vungxanh.surveillance.presence;

/** @param went seconds since 1970, or {@link #OPEN} */
record Visit(EventId id, int person, int place, long came, long went) implements Event {

    /** Nobody checked out. */
    static final long OPEN = Long.MIN_VALUE;

    /** Seconds by which a day in Vietnam begins before that of Greenwich; no summer time since 1975. */
    static final long EAST_OF_GREENWICH = 7 * 3600L;

    @Override
    public long at() {
        return came;
    }

    @Override
    public boolean sameAs(Event other) {
        return equals(other);
    }
}
