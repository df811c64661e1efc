package vn.vungxanh.surveillance.testing.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.surveillance.testing.Session;
import vn.vungxanh.surveillance.testing.Specimen;
import vn.vungxanh.surveillance.testing.TestLine;

/**
 * What the desk shows between two scans.
 *
 * @param tube the barcode of the tube that the next person goes into; empty when a tube is to be scanned
 * @param current the same tube, as soon as somebody is in it
 * @param candidates persons of whom one is to be chosen by number
 * @param newcomer what is known of a person who is to be registered; null when none is
 */
public record DeskState(
        Session session,
        String tube,
        @Nullable Specimen current,
        List<TestLine> people,
        DeskNote note,
        List<Person> candidates,
        @Nullable Map<String, String> newcomer,
        List<Specimen> tubes) {

    public boolean asksForTube() {
        return tube.isEmpty();
    }
}
