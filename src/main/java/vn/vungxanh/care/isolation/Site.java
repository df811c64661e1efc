package vn.vungxanh.care.isolation;

import java.time.LocalDate;

/** A site on record. */
public record Site(SiteId id, NewSite facts, int beds, int version) {

    public String name() {
        return facts.name();
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(facts.openedOn()) && (facts.closedOn() == null || !day.isAfter(facts.closedOn()));
    }

    /** How many may stay: those decided, or the beds where these are more. */
    public int places() {
        return Math.max(facts.capacity(), beds);
    }
}
