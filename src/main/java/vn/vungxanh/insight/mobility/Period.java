package vn.vungxanh.insight.mobility;

import java.time.LocalDate;

/** Days from one to another, both included. */
public record Period(LocalDate from, LocalDate to) {

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
