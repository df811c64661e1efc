package vn.vungxanh.surveillance.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.Candidate;
import vn.vungxanh.surveillance.copresence.Contact;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.Contacts;
import vn.vungxanh.surveillance.copresence.Copresence;
import vn.vungxanh.surveillance.copresence.Infected;
import vn.vungxanh.surveillance.copresence.Meeting;
import vn.vungxanh.surveillance.copresence.Probe;
import vn.vungxanh.surveillance.copresence.SharedPlace;
import vn.vungxanh.surveillance.copresence.Source;
import vn.vungxanh.surveillance.copresence.Stay;
import vn.vungxanh.surveillance.copresence.Suspect;
import vn.vungxanh.surveillance.copresence.Tier;

/** The answers by statements on the record: what the index is checked against, and what answers while there is none. */
@Repository
class RecordCopresence implements Copresence {

    private static final Basis[] BASES = Basis.values();
    private static final Tier[] TIERS = Tier.values();

    private final JdbcClient sql;
    private final WholeSight sight;
    private final SourceStatements sources;

    RecordCopresence(JdbcClient sql, WholeSight sight, SourceStatements sources) {
        this.sql = sql;
        this.sight = sight;
        this.sources = sources;
    }

    @Override
    public Contacts trace(Source source, ContactRule rule, int depth, Probe more) {
        return sight.call(() -> {
            var standing = new HashMap<Integer, Contact>();
            var leftOut = numbers(source);
            var asked = Asked.of(source);
            for (var level = 1; level <= depth && !asked.isNobody(); level++) {
                var spreading = new ArrayList<Contact>();
                for (var contact : contacts(asked.with(more, rule), leftOut, rule, level)) {
                    if (contact.tier() == Tier.QUARANTINE) {
                        standing.put(contact.person(), contact);
                        leftOut.add(contact.person());
                        spreading.add(contact);
                    } else {
                        standing.putIfAbsent(contact.person(), contact);
                    }
                }
                asked = Asked.of(spreading, source.to() + rule.contactTail());
            }
            return new RecordedContacts(standing.values());
        });
    }

    /** Who stands in the notify tier of a smaller level may come again, now in the quarantine tier. */
    private List<Contact> contacts(Asked asked, Collection<Integer> leftOut, ContactRule rule, int level) {
        return sql.sql(MeetingStatement.CONTACTS)
                .params(asked.parameters(leftOut, rule))
                .query((row, n) -> new Contact(
                        row.getInt("contact"),
                        level,
                        row.getInt("via"),
                        meeting(row),
                        row.getLong("first_at"),
                        row.getInt("meetings"),
                        row.getLong("score")))
                .list();
    }

    @Override
    public List<Meeting> meetings(Source source, int contact, ContactRule rule) {
        return sight.call(() -> sql.sql(MeetingStatement.MEETINGS)
                .params(Asked.of(source).parameters(numbers(source), rule))
                .param("contacts", new int[] {contact})
                .query((row, n) -> meeting(row))
                .list());
    }

    private static HashSet<Integer> numbers(Source source) {
        var numbers = new HashSet<Integer>();
        for (var person : source.persons()) {
            numbers.add(person);
        }
        return numbers;
    }

    static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getInt("via"),
                row.getInt("contact"),
                BASES[row.getInt("basis")],
                TIERS[row.getInt("tier")],
                row.getInt("place"),
                row.getLong("at"),
                row.getInt("seconds"),
                row.getInt("signal"));
    }

    @Override
    public List<Stay> stays(int person, long from, long to, ContactRule rule) {
        return sight.call(() -> sources.stays(person, from, to, rule));
    }

    @Override
    public List<Suspect> infectors(Infected infected, List<Candidate> candidates, ContactRule rule) {
        return sight.call(() -> sources.infectors(infected, candidates, rule));
    }

    @Override
    public List<SharedPlace> sharedPlaces(List<Source> cases, int atLeast, ContactRule rule) {
        return sight.call(() -> sources.sharedPlaces(cases, atLeast, rule));
    }
}
