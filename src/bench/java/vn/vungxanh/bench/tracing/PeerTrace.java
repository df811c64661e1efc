package vn.vungxanh.bench.tracing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import vn.vungxanh.surveillance.copresence.Contact;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.Source;
import vn.vungxanh.surveillance.copresence.Tier;

/** Level after level, one statement each. */
final class PeerTrace {

    private final Peer peer;
    private final String first;
    private final String further;

    PeerTrace(Peer peer, ContactRule rule) {
        this.peer = peer;
        first = PeerStatement.of(rule, 1);
        further = PeerStatement.of(rule, 2);
    }

    List<Contact> of(Source source, ContactRule rule, int depth) throws SQLException {
        var standing = new HashMap<Integer, Contact>();
        var leftOut = new HashSet<Integer>();
        leftOut.add(source.persons()[0]);
        var vias = source.persons();
        var froms = new int[] {(int) source.from()};
        var until = (int) source.to();
        for (var level = 1; level <= depth && vias.length > 0; level++) {
            var statement = level == 1 ? first : further;
            var tos = new int[vias.length];
            java.util.Arrays.fill(tos, until);
            var out = leftOut.stream().mapToInt(Integer::intValue).toArray();
            if (level == depth && Boolean.getBoolean("explain")) {
                peer.explain(statement, vias, froms, tos);
            }
            var spreading = new ArrayList<Contact>();
            for (var contact : peer.contacts(statement, level, vias, vias, froms, tos, out)) {
                if (contact.tier() == Tier.QUARANTINE) {
                    standing.put(contact.person(), contact);
                    leftOut.add(contact.person());
                    spreading.add(contact);
                } else {
                    standing.putIfAbsent(contact.person(), contact);
                }
            }
            vias = spreading.stream().mapToInt(Contact::person).toArray();
            froms = spreading.stream().mapToInt(contact -> (int) contact.firstAt()).toArray();
            until = (int) (source.to() + rule.contactTail());
        }
        return standing.values().stream()
                .sorted(Comparator.comparingInt(Contact::level).thenComparingInt(Contact::person))
                .toList();
    }
}
