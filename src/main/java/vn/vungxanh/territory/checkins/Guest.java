package vn.vungxanh.territory.checkins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.Person;

/**
 * Somebody who checked in, as the officer of the place sees it.
 *
 * @param person null for somebody of another jurisdiction
 */
public record Guest(
        @Nullable Person person, Instant in, @Nullable Instant out) {}
