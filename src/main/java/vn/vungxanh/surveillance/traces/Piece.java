package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.Tier;
import vn.vungxanh.surveillance.presence.Group;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.tracing.DeclaredMeeting;

/**
 * One piece of evidence that two people met, with what it adds to the score.
 *
 * @param via the one who may have passed the disease on: the case, or a contact one level above
 * @param place where, when the evidence is about a place
 * @param group which, when it is about a roster that this reader may see
 * @param declared who said so, when somebody did
 * @param seconds together; 0 where nobody knows
 * @param signal attenuation in dB; 0 where no telephone measured one
 * @param hours thousandths of an hour together
 * @param weight thousandths: see the definition
 * @param counts whether it makes or adds to the contact; a short meeting by itself does not
 */
public record Piece(
        UUID via,
        Basis basis,
        Tier tier,
        @Nullable Place place,
        @Nullable Group group,
        @Nullable DeclaredMeeting declared,
        Instant at,
        int seconds,
        int signal,
        long hours,
        int weight,
        boolean counts) {

    /** Thousandths of a weighted hour. */
    public long points() {
        return hours * weight / 1_000;
    }

    public int minutes() {
        return seconds / 60;
    }
}
