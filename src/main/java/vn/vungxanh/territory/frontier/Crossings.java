package vn.vungxanh.territory.frontier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Who passed the gates: one by one as it happens, or the total of a day. Numbers only. */
@org.springframework.stereotype.Service
@Transactional
public class Crossings {

    private static final int MOST_PEOPLE = 100_000;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final CrossingRepository crossings;
    private final Gates gates;
    private final AuditTrail audit;
    private final Clock clock;

    Crossings(CrossingRepository crossings, Gates gates, AuditTrail audit, Clock clock) {
        this.crossings = crossings;
        this.gates = gates;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param wholeDay the total of the day, in place of what was entered singly */
    public record NewCrossing(
            GateId gate, LocalDate day, Direction direction, String nationality, int people, boolean wholeDay) {}

    /** @param id of a single entry, so that sending twice is one */
    public void record(Scope scope, @Nullable UUID id, NewCrossing wanted) {
        var gate = gates.open(scope, wanted.gate(), wanted.day());
        var since = gate.since();
        FrontierRule.GATE_SHUT.brokenIf(!gate.open(), gate.name(), since == null ? wanted.day() : since);
        FrontierRule.IN_THE_FUTURE.brokenIf(wanted.day().isAfter(Vietnam.dayOf(clock.instant())));
        FrontierRule.PEOPLE_NOT_COUNTED.brokenIf(
                wanted.people() < (wanted.wholeDay() ? 0 : 1) || wanted.people() > MOST_PEOPLE);
        var nationality = wanted.nationality().strip().toUpperCase(Locale.ROOT);
        FrontierRule.NATIONALITY_UNKNOWN.brokenIf(!COUNTRIES.contains(nationality));
        var key = id == null ? TimeOrderedId.next(clock) : id;
        var now = clock.instant();
        if (wanted.wholeDay()) {
            crossings.total(
                    key, gate, wanted.day(), wanted.direction(), nationality, wanted.people(), now, scope.login());
        } else {
            crossings.single(
                    key, gate, wanted.day(), wanted.direction(), nationality, wanted.people(), now, scope.login());
        }
        audit.wrote(scope, "frontier.audit.crossing", gate.id().value(), wanted.day() + " " + wanted.direction());
    }

    /** What was counted before the program was there. */
    public void takePast(Scope scope, List<NewCrossing> past) {
        past.forEach(each -> record(scope, null, each));
    }

    @Transactional(readOnly = true)
    public List<Crossing> of(Scope scope, Collection<GateId> of, LocalDate from, LocalDate to) {
        return of.isEmpty()
                ? List.of()
                : crossings.of(of.stream().map(GateId::value).toList(), from, to);
    }
}
