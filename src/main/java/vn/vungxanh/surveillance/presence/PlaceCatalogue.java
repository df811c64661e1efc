package vn.vungxanh.surveillance.presence;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import vn.vungxanh.surveillance.copresence.PlaceBook;

/** Kinds and usual visits by number, in arrays: the index asks for them millions of times a second. */
@Component
class PlaceCatalogue implements PlaceBook {

    private final PlaceRepository places;
    private final GroupRepository groups;
    private volatile byte[] kinds = new byte[0];
    private volatile int[] visits = new int[0];
    private volatile byte[] groupKinds = new byte[0];

    PlaceCatalogue(PlaceRepository places, GroupRepository groups) {
        this.places = places;
        this.groups = groups;
    }

    /** Inside {@link WholeSight}. */
    synchronized void read() {
        places.kinds().forEach(each -> place(each.number(), each.kind(), each.visits()));
        groups.kinds().forEach(each -> group(each.number(), each.kind()));
    }

    synchronized void place(int number, int kind, int visitsPerDay) {
        kinds = room(kinds, number);
        if (number >= visits.length) {
            visits = Arrays.copyOf(visits, Math.max(number + 1, visits.length * 2));
        }
        kinds[number] = (byte) kind;
        visits[number] = visitsPerDay;
    }

    synchronized void group(int number, int kind) {
        groupKinds = room(groupKinds, number);
        groupKinds[number] = (byte) kind;
    }

    private static byte[] room(byte[] array, int number) {
        return number < array.length ? array : Arrays.copyOf(array, Math.max(number + 1, array.length * 2));
    }

    @Override
    public int kind(int place) {
        var known = kinds;
        return place < known.length ? known[place] : 0;
    }

    @Override
    public int visitsPerDay(int place) {
        var known = visits;
        return place < known.length ? known[place] : 0;
    }

    @Override
    public int groupKind(int group) {
        var known = groupKinds;
        return group < known.length ? known[group] : 0;
    }
}
