package vn.vungxanh.foundation.access;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The real time, also where the program's clock shows a day of 2021: telephones make their codes by it, and a lock or a
 * link must not begin again when the demonstration starts its day anew.
 */
@Component
class WallClock {

    private final Clock real = Clock.systemUTC();

    Instant instant() {
        return real.instant();
    }
}
