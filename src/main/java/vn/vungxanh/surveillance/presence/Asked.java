package vn.vungxanh.surveillance.presence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import vn.vungxanh.surveillance.copresence.Candidate;
import vn.vungxanh.surveillance.copresence.Contact;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.Infected;
import vn.vungxanh.surveillance.copresence.Probe;
import vn.vungxanh.surveillance.copresence.Source;

/** The people whose meetings a {@link MeetingStatement} looks for, and the rule, as its parameters. */
final class Asked {

    private record Window(int via, int person, long from, long to) {}

    private record Told(
            int via, int contact, int basis, int tier, int where, long at, int seconds, int signal, long worth) {}

    private final List<Window> windows = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    static Asked of(Source source) {
        return of(List.of(source));
    }

    static Asked of(List<Source> sources) {
        var asked = new Asked();
        for (var source : sources) {
            for (var person : source.persons()) {
                asked.windows.add(new Window(source.persons()[0], person, source.from(), source.to()));
            }
        }
        return asked;
    }

    /** The candidates by their place in the list, each in the time in which it may have infected this one. */
    static Asked of(Infected infected, List<Candidate> candidates) {
        var asked = new Asked();
        for (var index = 0; index < candidates.size(); index++) {
            var candidate = candidates.get(index);
            for (var person : candidate.persons()) {
                asked.windows.add(new Window(
                        index,
                        person,
                        Math.max(infected.exposedFrom(), candidate.infectiousFrom()),
                        Math.min(infected.exposedTo(), candidate.infectiousTo())));
            }
        }
        return asked;
    }

    static Asked of(Collection<Contact> contacts, long until) {
        var asked = new Asked();
        contacts.forEach(
                contact -> asked.windows.add(new Window(contact.person(), contact.person(), contact.firstAt(), until)));
        return asked;
    }

    Asked with(Probe more, ContactRule rule) {
        for (var window : windows) {
            if (window.from < window.to) {
                more.meetings(
                        window.person,
                        window.from,
                        window.to,
                        rule,
                        (other, basis, tier, where, at, seconds, signal, worth) -> told.add(new Told(
                                window.via,
                                other,
                                basis.ordinal(),
                                tier.ordinal(),
                                where,
                                at,
                                seconds,
                                signal,
                                worth)));
            }
        }
        return this;
    }

    boolean isNobody() {
        return windows.isEmpty();
    }

    Map<String, Object> parameters(Collection<Integer> leftOut, ContactRule rule) {
        var parameters = ofRule(rule);
        parameters.put("vias", windows.stream().mapToInt(Window::via).toArray());
        parameters.put("persons", windows.stream().mapToInt(Window::person).toArray());
        parameters.put("froms", windows.stream().mapToLong(Window::from).toArray());
        parameters.put("tos", windows.stream().mapToLong(Window::to).toArray());
        parameters.put("leftOut", leftOut.stream().mapToInt(Integer::intValue).toArray());
        parameters.put("dVias", told.stream().mapToInt(Told::via).toArray());
        parameters.put("dContacts", told.stream().mapToInt(Told::contact).toArray());
        parameters.put("dBases", told.stream().mapToInt(Told::basis).toArray());
        parameters.put("dTiers", told.stream().mapToInt(Told::tier).toArray());
        parameters.put("dPlaces", told.stream().mapToInt(Told::where).toArray());
        parameters.put("dAts", told.stream().mapToLong(Told::at).toArray());
        parameters.put("dSeconds", told.stream().mapToInt(Told::seconds).toArray());
        parameters.put("dSignals", told.stream().mapToInt(Told::signal).toArray());
        parameters.put("dWorths", told.stream().mapToLong(Told::worth).toArray());
        return parameters;
    }

    static Map<String, Object> ofRule(ContactRule rule) {
        var kinds = List.copyOf(rule.kinds().entrySet());
        var groups = List.copyOf(rule.groups().entrySet());
        var parameters = new HashMap<String, Object>();
        parameters.put("longest", EventChecks.LONGEST_STAY);
        parameters.put("single", rule.singleSeconds());
        parameters.put("cumulative", rule.cumulativeSeconds());
        parameters.put("cumulation", (long) Math.max(rule.cumulationSeconds(), 1));
        parameters.put("weakestSignal", rule.weakestSignal());
        parameters.put("bluetoothWeight", rule.bluetoothWeight());
        parameters.put("kinds", column(kinds, Map.Entry::getKey));
        parameters.put("stays", column(kinds, kind -> kind.getValue().usualStay()));
        parameters.put("crowds", column(kinds, kind -> kind.getValue().crowdFrom()));
        parameters.put("weights", column(kinds, kind -> kind.getValue().weight()));
        parameters.put("groupKinds", column(groups, Map.Entry::getKey));
        parameters.put("groupHours", column(groups, kind -> kind.getValue().hoursADay()));
        parameters.put("groupWeights", column(groups, kind -> kind.getValue().weight()));
        return parameters;
    }

    private static <T> int[] column(List<T> rows, ToIntFunction<T> cell) {
        return rows.stream().mapToInt(cell).toArray();
    }
}
