package vn.vungxanh.surveillance.copresence;

/**
 * Finds who was at the same places at the same time. The stays of all carriers are gathered first and sorted by place, so that
 * each list is opened once; there the two sides are swept in the order of time. For one thread.
 */
final class PlaceProbe implements LevelProbe {
    private static final int PLACE = Basis.PLACE.ordinal();

    private final PlaceBook places;
    private final StayReader stays;
    private final StayReader others;
    private final OwnStays own = new OwnStays();
    private final Windows covered = new Windows();

    PlaceProbe(PlaceBook places) {
        this.places = places;
        stays = new StayReader(places);
        others = new StayReader(places);
    }

    void look(View view) {
        stays.look(view);
        others.look(view);
    }

    @Override
    public void meetings(Carriers carriers, Terms terms, Met met) {
        own.clear();
        for (int i = 0; i < carriers.size(); i++) {
            gather(carriers, i, terms, met);
        }
        Wanted confirmed = other -> !met.leavesOut(other, Tier.QUARANTINE);
        Wanted notified = other -> !met.leavesOut(other, Tier.NOTIFY);
        int count = own.sort();
        for (int i = 0; i < count; i++) {
            int where = own.place(i);
            own.open(i, covered);
            ContactRule.PlaceTerms place = terms.place(places.kind(where));
            Tier tier = tier(where, place);
            Wanted wanted = tier == Tier.QUARANTINE ? confirmed : notified;
            others.atPlace(where, covered, place.usualStay(), wanted);
            sweep(carriers, where, tier, place.weight(), met);
        }
    }

    private void gather(Carriers carriers, int carrier, Terms terms, Met met) {
        long from = carriers.from(carrier);
        long to = carriers.to();
        stays.ofPerson(carriers.person(carrier), from, to, terms);
        Entries read = stays.read;
        for (int i = 0; i < read.size; i++) {
            long begin = Math.max(read.at[i], from);
            long end = Math.min(read.end[i], to);
            if (begin < end) {
                int where = read.other[i];
                ContactRule.PlaceTerms place = terms.place(places.kind(where));
                if (terms.names(place) && met.wants(tier(where, place))) {
                    own.add(where, begin, end, carrier);
                }
            }
        }
    }

    /** Those who were there come nearly in the order of time; carriers who left before the first of them are done with. */
    private void sweep(Carriers carriers, int where, Tier tier, int weight, Met met) {
        Entries there = others.read;
        int last = own.size;
        int low = 0;
        long latest = Long.MIN_VALUE;
        for (int row = 0; row < there.size; row++) {
            int other = there.other[row];
            long at = there.at[row];
            long end = there.end[row];
            if (at < latest) {
                low = 0;
            }
            latest = at;
            while (low < last && own.end[low] <= at) {
                low++;
            }
            if (end <= at || low == last || own.begin[low] >= end || met.leavesOut(other, tier)) {
                continue;
            }
            for (int i = low; i < last && own.begin[i] < end; i++) {
                long begin = Math.max(own.begin[i], at);
                long seconds = Math.min(own.end[i], end) - begin;
                if (seconds > 0 && carriers.person(own.carrier[i]) != other) {
                    int via = carriers.via(own.carrier[i]);
                    met.met(via, other, PLACE, tier.ordinal(), where, begin, (int) seconds, 0, seconds * weight);
                }
            }
        }
    }

    private Tier tier(int where, ContactRule.PlaceTerms place) {
        return places.visitsPerDay(where) >= place.crowdFrom() ? Tier.NOTIFY : Tier.QUARANTINE;
    }

    /** The meetings of two people only: the stays of both, side by side. */
    void meetings(int person, int via, int contact, long from, long to, Terms terms, Met met) {
        stays.ofPerson(person, from, to, terms);
        others.ofPerson(contact, from, to, terms);
        Entries one = stays.read;
        Entries other = others.read;
        for (int i = 0; i < one.size; i++) {
            ContactRule.PlaceTerms place = terms.place(places.kind(one.other[i]));
            if (one.end[i] <= from || one.end[i] == one.at[i] || !terms.names(place)) {
                continue;
            }
            for (int j = 0; j < other.size; j++) {
                long at = Math.max(from, Math.max(one.at[i], other.at[j]));
                long seconds = Math.min(to, Math.min(one.end[i], other.end[j])) - at;
                if (one.other[i] == other.other[j] && seconds > 0) {
                    int where = one.other[i];
                    long worth = seconds * place.weight();
                    met.met(via, contact, PLACE, tier(where, place).ordinal(), where, at, (int) seconds, 0, worth);
                }
            }
        }
    }
}
