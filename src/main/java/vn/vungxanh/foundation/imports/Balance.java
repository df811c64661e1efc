package vn.vungxanh.foundation.imports;

import java.util.List;

/** Every row of a list has one outcome: rows = created + updated + duplicate + rejected. */
public record Balance(long created, long updated, long duplicate, long rejected) {

    static final Balance ZERO = new Balance(0, 0, 0, 0);

    static Balance of(List<RowOutcome> outcomes) {
        var counts = new long[RowOutcome.Result.values().length];
        outcomes.forEach(outcome -> counts[outcome.result().ordinal()]++);
        return new Balance(counts[0], counts[1], counts[2], counts[3]);
    }

    public long rows() {
        return created + updated + duplicate + rejected;
    }

    public long good() {
        return created + updated + duplicate;
    }

    Balance plus(Balance other) {
        return new Balance(
                created + other.created,
                updated + other.updated,
                duplicate + other.duplicate,
                rejected + other.rejected);
    }
}
