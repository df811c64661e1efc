package vn.vungxanh.insight.risk;

import java.time.Instant;

/** A unit whose level became another one. */
public record LevelChange(int unit, int before, int after, Instant at) {

    public boolean rose() {
        return after > before;
    }
}
