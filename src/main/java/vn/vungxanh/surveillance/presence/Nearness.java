package vn.vungxanh.surveillance.presence;

/** Two telephones near each other. The order of the two says nothing. */
record Nearness(EventId id, int first, int second, long met, int seconds, int signal) implements Event {

    @Override
    public long at() {
        return met;
    }

    @Override
    public boolean sameAs(Event other) {
        return other instanceof Nearness that
                && met == that.met
                && seconds == that.seconds
                && signal == that.signal
                && Math.min(first, second) == Math.min(that.first, that.second)
                && Math.max(first, second) == Math.max(that.first, that.second);
    }
}
