package vn.vungxanh.surveillance.chains;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.tracing.Setting;

/**
 * From one person of the network to another: who infected whom as stated, or who met whom. Several meetings of the same two
 * are one link.
 *
 * @param on the first exposure
 * @param evidence how the meeting became known, as tracing keeps it
 * @param infection what was stated; null for a meeting alone
 */
record Link(
        int from,
        int to,
        @Nullable LocalDate on,
        @Nullable Setting setting,
        @Nullable String evidence,
        @Nullable Infection infection,
        int meetings) {

    boolean stated() {
        return infection != null;
    }

    /** Of two links between the same two: what was stated stays, the first meeting dates it. */
    Link and(Link other) {
        var first = on == null || (other.on != null && other.on.isBefore(on)) ? other : this;
        return new Link(
                from,
                to,
                first.on,
                first.setting == null ? setting : first.setting,
                first.evidence == null ? evidence : first.evidence,
                infection == null ? other.infection : infection,
                meetings + other.meetings);
    }
}
