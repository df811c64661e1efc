package vn.vungxanh.surveillance.copresence;

/** Finds who belonged to the same groups at the same time. For one thread. */
final class GroupProbe implements LevelProbe {
    private static final int GROUP = Basis.GROUP.ordinal();
    private static final int QUARANTINE = Tier.QUARANTINE.ordinal();

    private final PlaceBook places;
    private final Entries own = new Entries();
    private final Entries members = new Entries();
    private final Entries scratch = new Entries();
    private Segment[] segments = new Segment[0];

    GroupProbe(PlaceBook places) {
        this.places = places;
    }

    void look(View view) {
        segments = view.of(Evidence.MEMBERSHIPS);
    }

    @Override
    public void meetings(Carriers carriers, Terms terms, Met met) {
        for (int i = 0; i < carriers.size() && !terms.rule.groups().isEmpty(); i++) {
            int via = carriers.via(i);
            Shared shared = (other, group, begin, end) -> {
                if (!met.leavesOut(other, Tier.QUARANTINE)) {
                    met.met(via, other, GROUP, QUARANTINE, group, begin, 0, 0, worth(group, begin, end, terms));
                }
            };
            overlaps(carriers.person(i), carriers.from(i), carriers.to(), shared, terms);
        }
    }

    /** What a time together in a group is worth, in thousandths of a weighted second. */
    private long worth(int group, long begin, long end, Terms now) {
        ContactRule.GroupTerms kind = now.group(places.groupKind(group));
        return (DayDigest.dayOf(end - 1) - DayDigest.dayOf(begin) + 1) * kind.hoursADay() * kind.weight() * 36 / 10;
    }

    /** The times that a person shared a group with others. */
    void overlaps(int person, long from, long to, Shared shared, Terms now) {
        for (int i = 0; i < segments.length; i++) {
            own.size = 0;
            segments[i].scan(Segment.LEFT, person, from, to, Long.MAX_VALUE >> 1, own);
            for (int row = 0; row < own.size; row++) {
                int group = own.other[row];
                long begin = Math.max(own.at[row], from);
                long end = Math.min(end(own, row), to);
                if (begin < end
                        && now.names(now.group(places.groupKind(group)))
                        && !View.replaced(segments, i, person, group, own.at[row], scratch)) {
                    with(person, group, begin, end, shared);
                }
            }
        }
    }

    private void with(int person, int group, long from, long to, Shared shared) {
        for (int i = 0; i < segments.length; i++) {
            members.size = 0;
            segments[i].scan(Segment.RIGHT, group, from, to, Long.MAX_VALUE >> 1, members);
            for (int row = 0; row < members.size; row++) {
                int other = members.other[row];
                long begin = Math.max(members.at[row], from);
                long end = Math.min(end(members, row), to);
                if (begin < end
                        && other != person
                        && !View.replaced(segments, i, other, group, members.at[row], scratch)) {
                    shared.together(other, group, begin, end);
                }
            }
        }
    }

    private static long end(Entries entries, int row) {
        return entries.length[row] == Columns.NONE ? Long.MAX_VALUE : entries.at[row] + entries.length[row];
    }

    /** Takes each time together, begin inclusive, end exclusive. */
    interface Shared {
        void together(int other, int group, long begin, long end);
    }
}
