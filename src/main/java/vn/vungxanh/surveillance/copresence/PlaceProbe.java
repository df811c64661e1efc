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
        for (int i = 0; i < own.size; i++) {
            long begin = Math.max(own.from[i], from);
            long end = Math.min(own.to[i], to);
            ContactRule.PlaceTerms place = now.place(places.kind(own.other[i]));
            if (begin < end && now.names(place)) {
                at(own.other[i], begin, end, place, person, found);
            }
        }
    }

    private void at(int where, long begin, long end, ContactRule.PlaceTerms place, int person, Found found) {
        Tier tier = tier(where, place);
        others.atPlace(where, begin, end, place.usualStay());
        for (int i = 0; i < others.size; i++) {
            if (others.other[i] != person) {
                long at = Math.max(begin, others.from[i]);
                int seconds = (int) (Math.min(end, others.to[i]) - at);
                found.met(others.other[i], Basis.PLACE, tier, where, at, seconds, 0, (long) seconds * place.weight());
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
        for (int i = 0; i < own.size; i++) {
            ContactRule.PlaceTerms place = now.place(places.kind(own.other[i]));
            if (own.to[i] <= from || !now.names(place)) {
                continue;
            }
            for (int j = 0; j < others.size; j++) {
                long at = Math.max(from, Math.max(own.from[i], others.from[j]));
                long end = Math.min(to, Math.min(own.to[i], others.to[j]));
                if (own.other[i] == others.other[j]
                        && at < end
                        && own.from[i] < own.to[i]
                        && others.from[j] < others.to[j]) {
                    int where = own.other[i];
                    int seconds = (int) (end - at);
                    long worth = (long) seconds * place.weight();
                    found.met(contact, Basis.PLACE, tier(where, place), where, at, seconds, 0, worth);
                }
            }
        }
    }
}
