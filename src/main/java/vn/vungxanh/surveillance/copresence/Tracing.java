package vn.vungxanh.surveillance.copresence;

/**
 * The rule of contact: windows, probes, merge, judgement, level by level. No input and no output of its own, so that the same
 * class runs in the program, in a test and in a job over segment files. Holds working memory: one for each thread.
 */
final class Tracing {
    private static final int SOURCE = -2;

    private final Gathering gathering = new Gathering();
    private final ContactTable rows = new ContactTable();
    private final ContactTable kept = new ContactTable();
    private final Radix radix = new Radix();
    /** Rows of the people found, {@link #SOURCE} for the source itself. */
    private final NumberTable known = new NumberTable();

    private final Met met = new Met();
    private int[] order = new int[1024];
    private int moved;

    /** The answer is valid until the next question. */
    ContactTable trace(Source source, ContactRule rule, int depth, Probe... probes) {
        known.clear();
        rows.clear();
        moved = 0;
        for (int person : source.persons()) {
            known.put(person, SOURCE);
        }
        if (depth > 0) {
            gathering.clear();
            met.via = source.persons()[0];
            met.rule = rule;
            for (int person : source.persons()) {
                probe(person, source.from(), source.to(), rule, probes);
            }
            judge(rule);
        }
        for (int level = 2; level <= depth; level++) {
            gathering.clear();
            int end = rows.size();
            for (int row = rows.begin(level - 1); row < end; row++) {
                if (rows.tier(row) == Tier.QUARANTINE) {
                    met.via = rows.person(row);
                    probe(met.via, rows.firstAt(row), source.to() + rule.contactTail(), rule, probes);
                }
            }
            judge(rule);
        }
        if (moved == 0) {
            return rows;
        }
        rows.copyTo(kept, row -> known.get(rows.person(row)) == row);
        return kept;
    }

    private void probe(int person, long from, long to, ContactRule rule, Probe... probes) {
        for (Probe probe : probes) {
            probe.meetings(person, from, to, rule, met);
        }
    }

    /** Makes rows of a level, by person; quarantine before notify, and nobody twice. */
    private void judge(ContactRule rule) {
        gathering.judge(rule);
        rows.addLevel();
        int contacts = 0;
        if (order.length < gathering.size) {
            order = new int[gathering.size * 2];
        }
        for (int slot = 0; slot < gathering.size; slot++) {
            if (gathering.contact(slot)) {
                order[contacts++] = slot;
            }
        }
        order = radix.sort(order, contacts, gathering.key);
        for (int i = 0; i < contacts; i++) {
            int slot = order[i];
            boolean otherTier = i > 0 && gathering.key[order[i - 1]] >>> 1 == gathering.key[slot] >>> 1;
            if (!otherTier) {
                int person = gathering.key[slot] >>> 1;
                if (known.get(person) >= 0) {
                    moved++;
                }
                known.put(person, rows.size());
                rows.add(gathering, slot);
            }
        }
    }

    /** Leaves out who stands nearer already; but somebody only notified moves down when a quarantine meeting shows up. */
    private final class Met implements Probe.Found {
        private int via;
        private ContactRule rule = NO_RULE;

        @Override
        public void met(int other, Basis basis, Tier tier, int where, long at, int seconds, int signal, long worth) {
            int row = known.get(other);
            if (row >= 0 ? tier == Tier.NOTIFY || rows.tier(row) == Tier.QUARANTINE : row == SOURCE) {
                return;
            }
            gathering.add(via, other, basis.ordinal(), tier.ordinal(), where, at, seconds, signal, worth, rule);
        }
    }

    private static final ContactRule NO_RULE =
            new ContactRule(1, 0, 0, 0, 0, 0, java.util.Map.of(), java.util.Map.of());
}
