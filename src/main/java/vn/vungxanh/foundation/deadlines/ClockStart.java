package vn.vungxanh.foundation.deadlines;

import java.time.Instant;
import java.util.UUID;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * The event that starts a clock.
 *
 * @param clock its word in {@code deadlines/clocks.csv}, such as {@code isolation.home.decision}
 * @param subject what it is about, such as the id of an order; never a person's number or name
 * @param unit who is responsible for it
 * @param startedAt when the event happened; of a clock that ends before its event (a notice), when it will happen
 */
public record ClockStart(String clock, UUID subject, UnitId unit, Instant startedAt) {}
