package vn.vungxanh.surveillance.copresence;

/** Brings the batches of each kind into the common form. */
final class Batches {
    private Batches() {}

    static Columns columns(VisitBatch batch) {
        Columns columns = new Columns(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            columns.add(
                    batch.person(row),
                    batch.place(row),
                    (int) batch.in(row),
                    length(batch.in(row), batch.out(row)),
                    Columns.NONE);
        }
        return columns;
    }

    static Columns columns(MembershipBatch batch) {
        Columns columns = new Columns(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            columns.add(
                    batch.person(row),
                    batch.group(row),
                    (int) batch.from(row),
                    length(batch.from(row), batch.to(row)),
                    Columns.NONE);
        }
        return columns;
    }

    /** The smaller number stands on the left, so that a pair has one key. */
    static Columns columns(EncounterBatch batch) {
        Columns columns = new Columns(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            columns.add(
                    Math.min(batch.first(row), batch.second(row)),
                    Math.max(batch.first(row), batch.second(row)),
                    (int) batch.at(row),
                    batch.length(row),
                    batch.attenuation(row));
        }
        return columns;
    }

    private static int length(long from, long to) {
        return to == VisitBatch.NONE ? Columns.NONE : (int) (to - from);
    }
}
