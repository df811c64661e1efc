package vn.vungxanh.surveillance.presence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vungxanh.surveillance.copresence.Contact;
import vn.vungxanh.surveillance.copresence.Contacts;
import vn.vungxanh.surveillance.copresence.Tier;

/** An answer of the record, which is small enough to be a list. */
final class RecordedContacts implements Contacts {

    private final List<Contact> rows;
    private final Map<Integer, Integer> places = new HashMap<>();

    RecordedContacts(Collection<Contact> found) {
        rows = new ArrayList<>(found);
        rows.sort(Comparator.comparingInt(Contact::level).thenComparingInt(Contact::person));
        for (var row = 0; row < rows.size(); row++) {
            places.put(rows.get(row).person(), row);
        }
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Contact get(int row) {
        return rows.get(row);
    }

    @Override
    public int person(int row) {
        return rows.get(row).person();
    }

    @Override
    public int level(int row) {
        return rows.get(row).level();
    }

    @Override
    public int count(int level, Tier tier) {
        return (int) rows.stream()
                .filter(row -> row.level() == level && row.tier() == tier)
                .count();
    }

    @Override
    public int rowOf(int person) {
        return places.getOrDefault(person, -1);
    }
}
