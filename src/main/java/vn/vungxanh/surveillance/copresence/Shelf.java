package vn.vungxanh.surveillance.copresence;

import java.nio.file.Path;

/** Keeps the segments: takes batches in, and publishes each new state as one view. */
final class Shelf implements AutoCloseable {
    private final Tiers tiers = new Tiers();
    private volatile View view = View.empty();
    private long forgetBefore;

    private Shelf() {}

    static Shelf open(Path folder) {
        return new Shelf();
    }

    View view() {
        return view;
    }

    synchronized boolean append(Evidence kind, Columns batch, long lastSequence) {
        View now = view;
        if (batch.size == 0 || lastSequence <= now.sequence(kind)) {
            return false;
        }
        int longestGap = kind == Evidence.VISITS ? Limits.LONGEST_USUAL_STAY : 0;
        view = now.with(kind, tiers.add(now.of(kind), 0, batch, longestGap), lastSequence);
        return true;
    }

    long people() {
        return Census.people(view.of(Evidence.VISITS));
    }

    void snapshot() {}

    void seal() {}

    synchronized void forget(long before) {
        forgetBefore = Math.max(forgetBefore, before);
    }

    void verify() {}

    @Override
    public void close() {}
}
