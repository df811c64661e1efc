package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.Tier;
import vn.vungxanh.surveillance.presence.Group;
import vn.vungxanh.surveillance.presence.Groups;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.presence.Places;
import vn.vungxanh.surveillance.tracing.ContactDefinition;
import vn.vungxanh.surveillance.tracing.ContactManagement;
import vn.vungxanh.surveillance.tracing.Declared;
import vn.vungxanh.surveillance.tracing.Exposure;
import vn.vungxanh.surveillance.tracing.NewContact;

/**
 * Hands contacts of an answer over to the list of contacts, from where they are followed up and counted. Done twice, it
 * changes nothing; whoever lives elsewhere goes to the office there.
 */
@Component
@Transactional
public class TraceManagement {

    /** Two metres, for which the signal of the definition stands. */
    private static final double NEAR = 2.0;

    private final TraceQueries queries;
    private final Summaries summaries;
    private final ContactManagement contacts;
    private final Places places;
    private final Groups groups;
    private final AcrossBorders across;

    TraceManagement(
            TraceQueries queries,
            Summaries summaries,
            ContactManagement contacts,
            Places places,
            Groups groups,
            AcrossBorders across) {
        this.queries = queries;
        this.summaries = summaries;
        this.contacts = contacts;
        this.places = places;
        this.groups = groups;
        this.across = across;
    }

    /** Everybody to quarantine, down to the depth of the question; who was declared by interview stands there already. */
    public Declared handOverAll(Scope scope, TraceQuestion question) {
        var run = queries.run(scope, question);
        return handOver(scope, run, run.rows());
    }

    /** @throws vn.vungxanh.kernel.RuleBroken when one of them is no contact to quarantine whom the reader may see */
    public Declared handOver(Scope scope, TraceQuestion question, Set<UUID> chosen) {
        TracesRule.NOBODY_CHOSEN.brokenIf(chosen.isEmpty());
        var run = queries.run(scope, question);
        var rows = run.rows().stream()
                .filter(row -> chosen.contains(row.person()))
                .filter(row -> row.tier() == Tier.QUARANTINE && summaries.visible(scope, row))
                .toList();
        TracesRule.NOT_A_CONTACT.brokenIf(rows.size() < chosen.size());
        return handOver(scope, run, rows);
    }

    private Declared handOver(Scope scope, TraceRun run, List<Traced> rows) {
        var fresh = rows.stream()
                .filter(row -> row.tier() == Tier.QUARANTINE)
                .filter(row -> row.basis() != Basis.DECLARED && row.unit() != Traced.NOWHERE)
                .toList();
        var where = places.byNumbers(numbers(fresh, Basis.PLACE));
        var rosters = across.call(() -> groups.byNumbers(scope, numbers(fresh, Basis.GROUP)));
        var above = above(run);
        var edges = new ArrayList<NewContact>();
        for (var row : fresh) {
            var via = above.get(row.contact().via());
            if (via != null) {
                edges.add(edge(run, row, via, where, rosters));
            }
        }
        return edges.isEmpty() ? new Declared(List.of(), 0) : contacts.declareAll(scope, edges);
    }

    private static NewContact edge(
            TraceRun run, Traced row, UUID via, Map<Integer, Place> where, Map<Integer, Group> rosters) {
        var best = row.contact().best();
        var place = best.basis() == Basis.PLACE ? where.get(best.where()) : null;
        var group = best.basis() == Basis.GROUP ? rosters.get(best.where()) : null;
        var at = Instant.ofEpochSecond(best.at());
        return new NewContact(
                run.ill().id(),
                via,
                row.person(),
                new UnitId(row.unit()),
                Settings.setting(best, place, group),
                new Exposure(
                        at,
                        best.seconds() == 0 ? null : at.plusSeconds(best.seconds()),
                        best.basis() == Basis.BLUETOOTH ? NEAR : null,
                        null,
                        Settings.closedSpace(best, place),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Settings.evidence(best, group)),
                row.level(),
                legal(run.definition()),
                null,
                null,
                ReadsKnownMeetings.HANDED_OVER + run.ill().id() + ":" + row.level() + ":" + row.person());
    }

    /** A tool's rule finds people; whether they are contacts the law of the day decides. */
    private static @Nullable String legal(ContactDefinition definition) {
        return definition.kind() == ContactDefinition.Kind.LAW ? definition.id() : null;
    }

    private static Map<Integer, UUID> above(TraceRun run) {
        var above = new HashMap<Integer, UUID>();
        run.rows().forEach(row -> above.put(row.number(), row.person()));
        for (var number : run.source().persons()) {
            above.put(number, run.ill().person());
        }
        return above;
    }

    private static Set<Integer> numbers(List<Traced> rows, Basis basis) {
        var numbers = new HashSet<Integer>();
        rows.stream()
                .filter(row -> row.basis() == basis)
                .forEach(row -> numbers.add(row.contact().best().where()));
        return numbers;
    }
}
