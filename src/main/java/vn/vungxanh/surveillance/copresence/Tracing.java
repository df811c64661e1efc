package vn.vungxanh.surveillance.copresence;

import java.util.Map;

/**
 * The rule of contact: windows, probes, merge, judgement, level by level. No input and no output of its own, so that the same
 * class runs in the program, in a test and in a job over segment files. Holds working memory: one for each thread.
 */
final class Tracing {
    private static final int SOURCE = -2;

    private final LevelProbe[] probes;
    private final Carriers carriers = new Carriers();
    private final Gathering gathering = new Gathering();
    private final ContactTable rows = new ContactTable();
    /** Rows of the people found, {@link #SOURCE} for the source itself. */
    private final NumberTable known = new NumberTable();

    private final Noted noted = new Noted();
    private int notified;
    private int moved;

    Tracing(LevelProbe... probes) {
        this.probes = probes;
    }

    /** The answer is valid until the next question. */
    ContactTable trace(Source source, Terms terms, int depth, Probe more) {
        ContactRule rule = terms.rule;
        rows.clear();
        notified = 0;
        moved = 0;
        known.clear();
        for (int person : source.persons()) {
            known.put(person, SOURCE);
        }
        noted.rule = rule;
        for (int level = 1; level <= depth; level++) {
            if (level == 1) {
                carriers.only(source.persons(), source.from(), source.to());
            } else {
                spread(level, source.to() + rule.contactTail());
            }
            noted.level = level;
            gathering.clear();
            for (LevelProbe probe : probes) {
                probe.meetings(carriers, terms, noted);
            }
            ask(more, rule);
            judge(level, level == depth, rule);
        }
        if (moved > 0) {
            rows.keep(known);
        }
        return rows;
    }

    /** Those of the level before pass it on, each from its own first exposure. */
    private void spread(int level, long to) {
        carriers.until(to);
        int end = rows.size();
        for (int row = rows.begin(level - 1); row < end; row++) {
            if (rows.tier(row) == Tier.QUARANTINE) {
                carriers.add(rows.person(row), rows.person(row), rows.firstAt(row));
            }
        }
    }

    private void ask(Probe more, ContactRule rule) {
        if (more == Probe.NOTHING) {
            return;
        }
        for (int i = 0; i < carriers.size(); i++) {
            noted.via = carriers.via(i);
            more.meetings(carriers.person(i), carriers.from(i), carriers.to(), rule, noted);
        }
    }

    /** Makes rows of a level. Who stood on an earlier one as notified moves. */
    private void judge(int level, boolean lastLevel, ContactRule rule) {
        rows.addLevel();
        int row = rows.size();
        gathering.judge(rule, rows);
        boolean mayMove = notified > 0;
        for (; row < rows.size() && (mayMove || !lastLevel); row++) {
            int person = rows.person(row);
            if (mayMove && known.get(person) >= 0) {
                moved++;
                known.put(person, row);
            } else if (!lastLevel) {
                known.put(person, row);
            }
        }
        notified += rows.count(level, Tier.NOTIFY);
    }

    /** Leaves out who stands nearer already; but somebody only notified moves down when a quarantine meeting shows up. */
    private final class Noted implements Met, Probe.Found {
        private int via;
        private int level;
        private ContactRule rule = NO_RULE;

        /** Only who was in a crowd with the source itself is told. */
        @Override
        public boolean wants(Tier tier) {
            return tier == Tier.QUARANTINE || level == 1;
        }

        @Override
        public boolean leavesOut(int other, Tier tier) {
            int row = known.get(other);
            return row >= 0 ? tier == Tier.NOTIFY || rows.tier(row) == Tier.QUARANTINE : row == SOURCE;
        }

        @Override
        public void met(
                int by, int other, int basis, int tier, int where, long at, int seconds, int signal, long worth) {
            gathering.add(by, other, basis, tier, where, at, seconds, signal, worth, rule);
        }

        @Override
        public void met(int other, Basis basis, Tier tier, int where, long at, int seconds, int signal, long worth) {
            if (wants(tier) && !leavesOut(other, tier)) {
                met(via, other, basis.ordinal(), tier.ordinal(), where, at, seconds, signal, worth);
            }
        }
    }

    private static final ContactRule NO_RULE = new ContactRule(1, 0, 0, 0, 0, 0, Map.of(), Map.of());
}
