package vn.vungxanh.surveillance.traces;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.surveillance.copresence.Tier;
import vn.vungxanh.surveillance.tracing.ContactDefinition;

/** Two answers side by side: for each list, how long it is in both, and who enters and who leaves. */
public record Comparison(
        ContactDefinition before,
        ContactDefinition after,
        TraceWindow windowBefore,
        TraceWindow windowAfter,
        List<Change> lists) {

    private static final int MOST_NAMED = 200;

    /**
     * One list, such as F1 to quarantine.
     *
     * @param enters those whom the reader may see, at most 200; {@code entering} counts all
     */
    public record Change(
            int level,
            Tier tier,
            int before,
            int after,
            int entering,
            int leaving,
            List<TracedContact> enters,
            List<TracedContact> leaves) {}

    public Comparison {
        lists = List.copyOf(lists);
    }

    List<UUID> persons() {
        var persons = new ArrayList<UUID>();
        for (var change : lists) {
            change.enters().forEach(contact -> persons.add(contact.person()));
            change.leaves().forEach(contact -> persons.add(contact.person()));
        }
        return persons;
    }

    static Comparison of(
            TraceRun before, TraceRun after, Predicate<Traced> visible, TracedContacts contacts, Scope scope) {
        var changes = new ArrayList<Change>();
        for (var level = 1; level <= Math.max(before.depth(), after.depth()); level++) {
            for (var tier : Tier.values()) {
                var was = list(before, level, tier);
                var is = list(after, level, tier);
                var entering = missing(is, was);
                var leaving = missing(was, is);
                changes.add(new Change(
                        level,
                        tier,
                        was.size(),
                        is.size(),
                        entering.size(),
                        leaving.size(),
                        contacts.show(scope, after, named(entering, visible)),
                        contacts.show(scope, before, named(leaving, visible))));
            }
        }
        return new Comparison(before.definition(), after.definition(), before.window(), after.window(), changes);
    }

    private static Map<UUID, Traced> list(TraceRun run, int level, Tier tier) {
        var list = new HashMap<UUID, Traced>();
        for (var row : run.rows()) {
            if (row.level() == level && row.tier() == tier) {
                list.put(row.person(), row);
            }
        }
        return list;
    }

    private static List<Traced> missing(Map<UUID, Traced> of, Map<UUID, Traced> in) {
        var persons = new HashSet<>(of.keySet());
        persons.removeAll(in.keySet());
        return of.values().stream()
                .filter(row -> persons.contains(row.person()))
                .sorted(Traced.ORDER)
                .toList();
    }

    private static List<Traced> named(List<Traced> rows, Predicate<Traced> visible) {
        return rows.stream().filter(visible).limit(MOST_NAMED).toList();
    }
}
