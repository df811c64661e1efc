package vn.vungxanh.surveillance.presence;

/**
 * A check-in or an encounter as the record keeps it: numbers only.
 *
 * <p>The id is the sender's, as 128 bits.
 */
sealed interface Event permits Visit, Nearness {

    EventId id();

    /** Seconds since 1970: decides the partition. */
    long at();

    /** The same id again says the same thing again, and not another. */
    boolean sameAs(Event other);
}
