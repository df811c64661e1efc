package vn.vungxanh.surveillance.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.ImportKind;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseRowReading.Listed;

/** Line lists of cases. */
@Component
class CaseImport implements ImportKind {

    private final CaseManagement cases;
    private final CaseReferences references;
    private final CaseDefinitions definitions;
    private final Diseases diseases;
    private final PeopleRegister people;
    private final ListedPersons persons;
    private final Clock clock;

    CaseImport(
            CaseManagement cases,
            CaseReferences references,
            CaseDefinitions definitions,
            Diseases diseases,
            PeopleRegister people,
            ListedPersons persons,
            Clock clock) {
        this.cases = cases;
        this.references = references;
        this.definitions = definitions;
        this.diseases = diseases;
        this.people = people;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "cases";
    }

    @Override
    public String titleKey() {
        return "cases.import.title";
    }

    @Override
    public Permission authority() {
        return Permission.EDIT_CASES;
    }

    @Override
    public List<ImportColumn> columns() {
        return CaseImportColumns.of(diseases.on(Vietnam.dayOf(clock.instant())));
    }

    @Override
    public List<String> notices(Scope scope, Set<String> mapped) {
        var notices = new ArrayList<String>();
        if (!mapped.contains("full_name")) {
            notices.add("cases.import.notice.nameless");
        }
        if (!mapped.contains("commune") && !mapped.contains("district")) {
            notices.add("cases.import.notice.noPlace");
        }
        if (!mapped.contains("disease")) {
            notices.add("cases.import.notice.noDisease");
        }
        if (mapped.contains("outcome")) {
            notices.add("cases.import.notice.deathWithoutDate");
        }
        return notices;
    }

    @Override
    public List<RowOutcome> check(Scope scope, List<MappedRow> rows) {
        var listed = read(scope, rows);
        var known = known(scope, listed);
        Set<String> seen = new HashSet<>();
        return listed.stream()
                .map(one -> {
                    if (!one.problems().isEmpty()) {
                        return RowOutcome.rejected(one.problems());
                    }
                    return known.containsKey(one.row().number()) || !seen.add(one.ref())
                            ? RowOutcome.DUPLICATE
                            : RowOutcome.CREATED;
                })
                .toList();
    }

    @Override
    public List<RowOutcome> store(Scope scope, List<MappedRow> rows) {
        var listed = read(scope, rows);
        var good = listed.stream().filter(one -> one.problems().isEmpty()).toList();
        var recorded = record(scope, good).iterator();
        return listed.stream()
                .map(one -> one.problems().isEmpty() ? outcome(recorded.next()) : RowOutcome.rejected(one.problems()))
                .toList();
    }

    private List<Recorded> record(Scope scope, List<Listed> good) {
        var known = known(scope, good);
        var fresh = good.stream()
                .filter(one -> !known.containsKey(one.row().number()))
                .toList();
        var registered = people.registerAll(
                        scope,
                        fresh.stream()
                                .<NewPerson>map(one -> Objects.requireNonNull(one.person()))
                                .toList())
                .iterator();
        Map<Integer, PersonId> person = new HashMap<>();
        fresh.forEach(one -> person.put(one.row().number(), registered.next().person()));
        known.forEach((row, reference) -> person.put(row, reference.person()));
        return cases.recordAll(
                scope,
                good.stream()
                        .map(one -> new NewCase(
                                Objects.requireNonNull(person.get(one.row().number())),
                                one.disease(),
                                Objects.requireNonNull(one.person()).residence(),
                                Objects.requireNonNull(one.facts()),
                                one.ref()))
                        .toList());
    }

    /** Cases that a row names by an id of theirs: their persons are known, whatever the row calls them. By row number. */
    private Map<Integer, CaseReference> known(Scope scope, List<Listed> listed) {
        var words = new HashSet<String>();
        for (var one : listed) {
            var id = one.row().text("local_id");
            if (id != null && CaseReferences.tellsCasesApart(id)) {
                words.add(id);
            }
        }
        var byRef = references.byRef(listed.stream().map(Listed::ref).toList());
        var byId = words.isEmpty() ? Map.<String, CaseReference>of() : references.find(scope, words);
        Map<Integer, CaseReference> known = new HashMap<>();
        for (var one : listed) {
            var id = one.row().text("local_id");
            var reference = byRef.getOrDefault(one.ref(), id == null ? null : byId.get(id));
            if (reference != null) {
                known.put(one.row().number(), reference);
            }
        }
        return known;
    }

    private List<Listed> read(Scope scope, List<MappedRow> rows) {
        var reading = new CaseRowReading(
                scope, references, definitions, persons.batch(scope), Vietnam.dayOf(clock.instant()));
        return rows.stream().map(reading::read).toList();
    }

    private static RowOutcome outcome(Recorded recorded) {
        return switch (recorded.effect()) {
            case CREATED -> RowOutcome.CREATED;
            case UPDATED -> RowOutcome.UPDATED;
            case DUPLICATE -> RowOutcome.DUPLICATE;
            case REJECTED -> RowOutcome.rejected(CaseRowReading.problem(Objects.requireNonNull(recorded.rule())));
        };
    }
}
