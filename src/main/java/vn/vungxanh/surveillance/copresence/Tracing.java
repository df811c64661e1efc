package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/**
 * The rule of contact: windows, probes, merge, judgement, level by level. No input and no output of its own, so that the same
 * class runs in the program, in a test and in a job over segment files. Holds working memory: one for each thread.
 */
final class Tracing {
    private static final int SOURCE = -2;

    private final Gathering gathering = new Gathering();
    private final ContactTable rows = new ContactTable();
    private final Radix radix = new Radix();
    /** Rows of the people found, {@link #SOURCE} for the source itself. */
    private final NumberTable known = new NumberTable();

    private final Met met = new Met();
    private long[] order = new long[1024];
    private int[] expected = new int[4];
    private int moved;

    /** The answer is valid until the next question. */
    ContactTable trace(Source source, ContactRule rule, int depth, Probe... probes) {
        known.clear();
        rows.clear();
        moved = 0;
        for (int person : source.persons()) {
            known.put(person, SOURCE);
        }
        met.rule = rule;
        for (int level = 1; level <= depth; level++) {
            begin(level);
            if (level == 1) {
                met.via = source.persons()[0];
                for (int person : source.persons()) {
                    probe(person, source.from(), source.to(), rule, probes);
                }
            } else {
                spread(level, source.to() + rule.contactTail(), rule, probes);
            }
            judge(level, level == depth, rule);
        }
        if (moved > 0) {
            rows.keep(known);
        }
        return rows;
    }

    /** Makes room for as many as there were when this level was last asked for. */
    private void begin(int level) {
        if (level >= expected.length) {
            expected = Arrays.copyOf(expected, level * 2);
        }
        gathering.clear(expected[level] / 2);
    }

    private void spread(int level, long to, ContactRule rule, Probe... probes) {
        int end = rows.size();
        for (int row = rows.begin(level - 1); row < end; row++) {
            if (rows.tier(row) == Tier.QUARANTINE) {
                met.via = rows.person(row);
                probe(met.via, rows.firstAt(row), to, rule, probes);
            }
        }
    }

    private void probe(int person, long from, long to, ContactRule rule, Probe... probes) {
        for (Probe probe : probes) {
            probe.meetings(person, from, to, rule, met);
        }
    }

    /** Makes rows of a level, by person; quarantine before notify, and nobody twice. */
    private void judge(int level, boolean lastLevel, ContactRule rule) {
        gathering.judge(rule);
        expected[level] = gathering.size;
        rows.addLevel();
        if (order.length < gathering.size) {
            order = new long[gathering.size * 2];
        }
        int contacts = 0;
        for (int slot = 0; slot < gathering.size; slot++) {
            if (gathering.contact(slot)) {
                order[contacts++] = (long) gathering.key(slot) << 32 | slot;
            }
        }
        order = radix.sort(order, contacts);
        int before = -1;
        for (int i = 0; i < contacts; i++) {
            int person = (int) (order[i] >>> 33);
            if (person != before) {
                before = person;
                boolean notified = known.get(person) >= 0;
                if (notified) {
                    moved++;
                }
                if (notified || !lastLevel) {
                    known.put(person, rows.size());
                }
                rows.add(gathering, (int) order[i]);
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
