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

    /** Keeps those whose meetings matter; the order of time stays. */
    private static int choose(Entries there, Tier tier, Met met) {
        int kept = 0;
        for (int row = 0; row < there.size; row++) {
            if (there.end[row] > there.at[row] && !met.leavesOut(there.other[row], tier)) {
                there.other[kept] = there.other[row];
                there.at[kept] = there.at[row];
                there.end[kept++] = there.end[row];
            }
        }
        return kept;
    }

    /** Those who were there come nearly in the order of time; carriers who left before the first of them are done with. */
    private void sweep(Carriers carriers, int where, Tier tier, int weight, Met met) {
        Entries there = others.read;
        int count = choose(there, tier, met);
        int low = 0;
        long latest = Long.MIN_VALUE;
        for (int row = 0; row < count; row++) {
            long at = there.at[row];
            if (at < latest) {
                low = 0;
            }
            latest = at;
            while (low < own.size && own.end[low] <= at) {
                low++;
            }
            for (int i = low; i < own.size && own.begin[i] < there.end[row]; i++) {
                long begin = Math.max(own.begin[i], at);
                long seconds = Math.min(own.end[i], there.end[row]) - begin;
                int carrier = own.carrier[i];
                if (seconds > 0 && carriers.person(carrier) != there.other[row]) {
                    met.met(
                            carriers.via(carrier),
                            there.other[row],
                            PLACE,
                            tier.ordinal(),
                            where,
                            begin,
                            (int) seconds,
                            0,
                            seconds * weight);
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
