package vn.vungxanh.surveillance.traces;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.presence.PlaceId;
import vn.vungxanh.surveillance.presence.Places;

/**
 * Who met a case, by every kind of evidence at once. People outside the reader's area are in it as a number by district or
 * province only. Whoever sees persons leaves an audit row in the same transaction.
 */
@Component
@Transactional
public class TraceQueries {

    private final IllRepository cases;
    private final Tracer tracer;
    private final Summaries summaries;
    private final TracedContacts contacts;
    private final AcrossBorders across;
    private final Places places;
    private final Units units;
    private final AuditTrail audit;

    TraceQueries(
            IllRepository cases,
            Tracer tracer,
            Summaries summaries,
            TracedContacts contacts,
            AcrossBorders across,
            Places places,
            Units units,
            AuditTrail audit) {
        this.cases = cases;
        this.tracer = tracer;
        this.summaries = summaries;
        this.contacts = contacts;
        this.across = across;
        this.places = places;
        this.units = units;
        this.audit = audit;
    }

    /** @throws NotFound also when the case lies outside the reader's jurisdiction */
    public TraceAnswer trace(Scope scope, TraceQuestion question, TraceFilter filter, int page, int size) {
        var run = run(scope, question);
        var chosen = chosen(scope, run, filter);
        var from = (int) Math.min(chosen.size(), (page - 1L) * size);
        var shown = contacts.show(scope, run, chosen.subList(from, Math.min(chosen.size(), from + size)));
        audit.saw(
                scope,
                "traces.audit.traced",
                shown.stream().map(TracedContact::person).toList());
        return answer(scope, run, shown, chosen.size(), page, size);
    }

    private TraceAnswer answer(Scope scope, TraceRun run, List<TracedContact> shown, long total, int page, int size) {
        return new TraceAnswer(
                run.ill(),
                run.depth(),
                run.definition(),
                run.whatIf(),
                run.rule(),
                run.window(),
                run.asOf(),
                run.cutOff(),
                summaries.of(scope, run),
                new Slice<>(shown, total, page, size),
                meetingPlaces(run));
    }

    /** How many, without anybody's name. */
    public TraceAnswer summary(Scope scope, TraceQuestion question) {
        return trace(scope, question, TraceFilter.ALL, 1, 0);
    }

    /** One contact with every piece of evidence: an answer of one line. */
    public TraceAnswer contact(Scope scope, TraceQuestion question, UUID person) {
        var run = run(scope, question);
        var row = run.rows().stream()
                .filter(one -> one.person().equals(person) && summaries.visible(scope, one))
                .findFirst()
                .orElseThrow(() -> new NotFound("contact"));
        audit.saw(scope, "traces.audit.contact", List.of(person));
        return answer(scope, run, contacts.show(scope, run, List.of(row)), 1, 1, 1);
    }

    /** Who enters and who leaves each list when values of the definition change. */
    public Comparison compare(Scope scope, TraceQuestion question, TraceQuestion other) {
        var before = run(scope, question);
        var after = run(scope, other);
        var comparison = Comparison.of(before, after, row -> summaries.visible(scope, row), contacts, scope);
        audit.saw(scope, "traces.audit.traced", comparison.persons());
        return comparison;
    }

    TraceRun run(Scope scope, TraceQuestion question) {
        var ill = ill(question.caseId());
        return across.call(() -> tracer.run(ill, question));
    }

    Ill ill(UUID caseId) {
        return cases.find(List.of(caseId)).stream().findFirst().orElseThrow(() -> new NotFound("case " + caseId));
    }

    private List<Traced> chosen(Scope scope, TraceRun run, TraceFilter filter) {
        var place = filter.place() == null ? null : places.find(new PlaceId(filter.place()));
        var number = place == null ? null : place.map(Place::number).orElse(-1);
        return run.rows().stream()
                .filter(row -> summaries.visible(scope, row) && takes(filter, row, number))
                .toList();
    }

    private boolean takes(TraceFilter filter, Traced row, @Nullable Integer place) {
        return filter.takes(row, place)
                && (filter.unit() == null || units.jurisdiction(filter.unit()).covers(new UnitId(row.unit())));
    }

    private Map<UUID, String> meetingPlaces(TraceRun run) {
        var numbers = new HashSet<Integer>();
        for (var row : run.rows()) {
            if (row.basis() == Basis.PLACE) {
                numbers.add(row.contact().best().where());
            }
        }
        return places.byNumbers(numbers).values().stream()
                .collect(Collectors.toMap(place -> place.id().value(), Place::name, (a, b) -> a));
    }
}
