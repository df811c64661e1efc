package vn.vungxanh.surveillance.traces;

import java.util.UUID;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.Tier;

/**
 * A person of the merged list of a run.
 *
 * @param score thousandths of a weighted hour, the highest over the cases
 * @param cases how many of the cases the person is a contact of
 */
public record RunContact(UUID person, UnitId unit, int level, Tier tier, Basis basis, long score, int cases) {

    /** Quarantine before notice, then the nearer level, then the higher score; the cases add up. */
    static RunContact merged(RunContact one, RunContact other) {
        var first = one.tier() != other.tier()
                ? one.tier().compareTo(other.tier()) < 0
                : one.level() != other.level() ? one.level() < other.level() : one.score() >= other.score();
        var nearer = first ? one : other;
        return new RunContact(
                nearer.person(),
                nearer.unit(),
                nearer.level(),
                nearer.tier(),
                nearer.basis(),
                Math.max(one.score(), other.score()),
                one.cases() + other.cases());
    }
}
