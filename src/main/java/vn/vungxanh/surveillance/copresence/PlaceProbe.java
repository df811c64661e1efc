package vn.vungxanh.surveillance.copresence;

/** Finds who was at the same places at the same time. For one thread. */
final class PlaceProbe implements Probe {
    private final PlaceBook places;
    private final StayReader own;
    private final StayReader others;
    private final TermsOfRule terms = new TermsOfRule();

    PlaceProbe(PlaceBook places) {
        this.places = places;
        own = new StayReader(places);
        others = new StayReader(places);
    }

    void look(View view) {
        own.look(view);
        others.look(view);
    }

    @Override
    public void meetings(int person, long from, long to, ContactRule rule, Found found) {
        Terms now = terms.of(rule);
        own.ofPerson(person, to, now);
        Entries stays = own.read;
        for (int i = 0; i < stays.size; i++) {
            long begin = Math.max(stays.at[i], from);
            long end = Math.min(stays.end[i], to);
            ContactRule.PlaceTerms place = now.place(places.kind(stays.other[i]));
            if (begin < end && now.names(place)) {
                at(stays.other[i], begin, end, place, person, found);
            }
        }
    }

    private void at(int where, long begin, long end, ContactRule.PlaceTerms place, int person, Found found) {
        Tier tier = tier(where, place);
        others.atPlace(where, begin, end, place.usualStay());
        Entries there = others.read;
        for (int i = 0; i < there.size; i++) {
            long at = Math.max(begin, there.at[i]);
            int seconds = (int) (Math.min(end, there.end[i]) - at);
            if (seconds > 0 && there.other[i] != person) {
                found.met(there.other[i], Basis.PLACE, tier, where, at, seconds, 0, (long) seconds * place.weight());
            }
        }
    }

    private Tier tier(int where, ContactRule.PlaceTerms place) {
        return places.visitsPerDay(where) >= place.crowdFrom() ? Tier.NOTIFY : Tier.QUARANTINE;
    }

    /** The meetings of two people only: the stays of both, side by side. */
    void meetings(int person, int contact, long from, long to, ContactRule rule, Found found) {
        Terms now = terms.of(rule);
        own.ofPerson(person, to, now);
        others.ofPerson(contact, to, now);
        Entries one = own.read;
        Entries other = others.read;
        for (int i = 0; i < one.size; i++) {
            ContactRule.PlaceTerms place = now.place(places.kind(one.other[i]));
            if (one.end[i] <= from || one.end[i] == one.at[i] || !now.names(place)) {
                continue;
            }
            for (int j = 0; j < other.size; j++) {
                long at = Math.max(from, Math.max(one.at[i], other.at[j]));
                int seconds = (int) (Math.min(to, Math.min(one.end[i], other.end[j])) - at);
                if (one.other[i] == other.other[j] && seconds > 0) {
                    int where = one.other[i];
                    long worth = (long) seconds * place.weight();
                    found.met(contact, Basis.PLACE, tier(where, place), where, at, seconds, 0, worth);
                }
            }
        }
    }
}
