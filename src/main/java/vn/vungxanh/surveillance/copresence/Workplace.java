package vn.vungxanh.surveillance.copresence;

/** The working memory of one thread while it answers. */
final class Workplace {
    final PlaceProbe atPlaces;
    final BluetoothProbe byBluetooth = new BluetoothProbe();
    final GroupProbe inGroups;
    final StayReader stays;
    private final Tracing tracing;
    final TermsOfRule terms = new TermsOfRule();

    private final PlaceBook places;

    Workplace(PlaceBook places) {
        this.places = places;
        atPlaces = new PlaceProbe(places);
        inGroups = new GroupProbe(places);
        stays = new StayReader(places);
        tracing = new Tracing(atPlaces, byBluetooth, inGroups);
    }

    Workplace look(View view) {
        atPlaces.look(view);
        byBluetooth.look(view);
        inGroups.look(view);
        stays.look(view);
        return this;
    }

    int placeKind(int place) {
        return places.kind(place);
    }

    int groupKind(int group) {
        return places.groupKind(group);
    }

    /** Valid until the next question. */
    ContactTable trace(Source source, ContactRule rule, int depth, Probe more) {
        return tracing.trace(source, terms.of(rule), depth, more);
    }
}
