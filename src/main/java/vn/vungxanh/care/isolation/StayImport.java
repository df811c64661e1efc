package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.ImportKind;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.ListedPersons;

/** Lists of people who are or were isolated, as sites and communes keep them. One row is one stay. */
@Component
class StayImport implements ImportKind {

    private final Stays stays;
    private final StayRepository known;
    private final Sites sites;
    private final PeopleRegister people;
    private final ListedPersons persons;
    private final Clock clock;

    StayImport(
            Stays stays, StayRepository known, Sites sites, PeopleRegister people, ListedPersons persons, Clock clock) {
        this.stays = stays;
        this.known = known;
        this.sites = sites;
        this.people = people;
        this.persons = persons;
        this.clock = clock;
    }

    private record Read(
            MappedRow row,
            @Nullable NewPerson person,
            @Nullable SiteId site,
            List<CellProblem> problems) {}

    @Override
    public String id() {
        return "stays";
    }

    @Override
    public String titleKey() {
        return "isolation.import.title";
    }

    @Override
    public Permission authority() {
        return Permission.ORDER_ISOLATION;
    }

    @Override
    public List<ImportColumn> columns() {
        return StayImportColumns.all();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RowOutcome> check(Scope scope, List<MappedRow> rows) {
        return read(scope, rows).stream()
                .map(one -> one.problems().isEmpty() ? RowOutcome.CREATED : RowOutcome.rejected(one.problems()))
                .toList();
    }

    @Override
    @Transactional
    public List<RowOutcome> store(Scope scope, List<MappedRow> rows) {
        var read = read(scope, rows);
        var good = read.stream().filter(one -> one.problems().isEmpty()).toList();
        var registered = people.registerAll(
                scope,
                good.stream().map(one -> Objects.requireNonNull(one.person())).toList());
        Map<Integer, RowOutcome> outcomes = new HashMap<>();
        var fresh = new ArrayList<PastStay>();
        var taken =
                known.all(registered.stream().map(each -> each.person().value()).toList());
        var seen = new HashSet<String>();
        for (var i = 0; i < good.size(); i++) {
            var one = good.get(i);
            var person = registered.get(i).person();
            var stay = stay(one, person);
            var own =
                    taken.stream().filter(each -> each.person().equals(person)).toList();
            outcomes.put(one.row().number(), outcome(stay, own, seen));
            if (outcomes.get(one.row().number()) == RowOutcome.CREATED) {
                fresh.add(stay);
            }
        }
        if (!fresh.isEmpty()) {
            stays.takePast(scope, fresh);
        }
        return read.stream()
                .map(one -> one.problems().isEmpty()
                        ? Objects.requireNonNull(outcomes.get(one.row().number()))
                        : RowOutcome.rejected(one.problems()))
                .toList();
    }

    private static RowOutcome outcome(PastStay stay, List<Stay> own, HashSet<String> seen) {
        var day = Vietnam.dayOf(stay.startedAt());
        var same = own.stream()
                .anyMatch(each ->
                        Vietnam.dayOf(each.startedAt()).equals(day) && Objects.equals(each.site(), stay.site()));
        if (same || !seen.add(stay.person().value() + day.toString() + stay.site())) {
            return RowOutcome.DUPLICATE;
        }
        var overlaps = own.stream()
                .anyMatch(each ->
                        isBefore(each.startedAt(), stay.endedAt()) && isBefore(stay.startedAt(), each.endedAt()));
        return overlaps
                ? RowOutcome.rejected(CellProblem.in("started_on", IsolationRule.ELSEWHERE_ISOLATED.messageKey()))
                : RowOutcome.CREATED;
    }

    private static boolean isBefore(Instant start, @Nullable Instant end) {
        return end == null || start.isBefore(end);
    }

    private PastStay stay(Read one, PersonId person) {
        var row = one.row();
        var started = noon(Objects.requireNonNull(row.date("started_on")));
        var left = row.date("ended_on");
        var subject = row.text("subject");
        var outcome = row.text("outcome");
        return new PastStay(
                person,
                Objects.requireNonNull(one.person()).residence(),
                Disease.COVID_19,
                subject == null ? Subject.F1 : Subject.valueOf(subject),
                row.date("exposed_on"),
                one.site() == null ? StayKind.HOME : StayKind.CENTRAL,
                one.site(),
                null,
                "YES".equals(row.text("from_site")),
                started,
                null,
                left == null ? null : noon(left),
                left == null ? null : outcome == null ? StayOutcome.COMPLETED : StayOutcome.valueOf(outcome));
    }

    /** Lists say days; the middle of one is meant, so that the last day of a stay and the first of the next agree. */
    private Instant noon(LocalDate day) {
        var noon = day.atTime(12, 0).atZone(Vietnam.ZONE).toInstant();
        var now = clock.instant();
        return noon.isAfter(now) && Vietnam.dayOf(now).equals(day) ? now : noon;
    }

    private List<Read> read(Scope scope, List<MappedRow> rows) {
        var batch = persons.batch(scope);
        var found = new HashMap<String, Optional<Site>>();
        var today = Vietnam.dayOf(clock.instant());
        return rows.stream().map(row -> read(row, batch, found, today, scope)).toList();
    }

    private Read read(
            MappedRow row, ListedPersons.Batch batch, Map<String, Optional<Site>> found, LocalDate today, Scope scope) {
        List<CellProblem> problems = new ArrayList<>();
        var name = row.text("full_name");
        var started = row.date("started_on");
        if (name == null) {
            problems.add(CellProblem.in("full_name", IsolationRule.PERSON_NOT_FOUND.messageKey()));
        }
        if (started == null || started.isAfter(today)) {
            problems.add(CellProblem.in("started_on", IsolationRule.START_IN_FUTURE.messageKey()));
        }
        var left = row.date("ended_on");
        if (started != null && left != null && left.isBefore(started)) {
            problems.add(CellProblem.in("ended_on", IsolationRule.ENDS_BEFORE_START.messageKey()));
        }
        var place = row.text("site");
        var site = place == null || StayImportColumns.isHome(place)
                ? null
                : found.computeIfAbsent(place, word -> siteOf(word, scope)).orElse(null);
        if (place != null && site == null && !StayImportColumns.isHome(place)) {
            problems.add(CellProblem.in("site", IsolationRule.SITE_UNKNOWN.messageKey()));
        }
        var person = name == null || started == null ? null : batch.read(row, name, null, started, problems);
        if (person != null && !scope.covers(person.residence())) {
            problems.add(CellProblem.in("commune", IsolationRule.OUTSIDE_JURISDICTION.messageKey()));
        }
        return new Read(row, person, site == null ? null : site.id(), problems);
    }

    private Optional<Site> siteOf(String word, Scope scope) {
        var key = vn.vungxanh.kernel.SearchKey.of(word);
        return sites.withCode(word)
                .or(() -> sites.in(scope.home()).stream()
                        .filter(site ->
                                vn.vungxanh.kernel.SearchKey.of(site.name()).equals(key))
                        .findFirst());
    }
}
