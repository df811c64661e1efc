package vn.vungxanh.stories;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import vn.vungxanh.kernel.Vietnam;

/** A clock that stands still until the story moves it. */
final class StoryClock extends Clock {

    private volatile Instant now;

    StoryClock(String local) {
        now = Vietnam.instant(local);
    }

    void to(String local) {
        now = Vietnam.instant(local);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Vietnam.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
