package vn.vungxanh.surveillance.tracing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.ImportKind;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseReferences;
import vn.vungxanh.surveillance.cases.ListedPersons;
import vn.vungxanh.surveillance.tracing.ContactRowReading.Listed;

/** Lists of contacts. The cases are named by the sender's ids, the local or the national code. */
@Component
class ContactImport implements ImportKind {

    private final ContactManagement contacts;
    private final ContactRepository known;
    private final RootCases roots;
    private final CaseReferences references;
    private final PeopleRegister people;
    private final ListedPersons persons;
    private final Clock clock;

    ContactImport(
            ContactManagement contacts,
            ContactRepository known,
            RootCases roots,
            CaseReferences references,
            PeopleRegister people,
            ListedPersons persons,
            Clock clock) {
        this.contacts = contacts;
        this.known = known;
        this.roots = roots;
        this.references = references;
        this.people = people;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "contacts";
    }

    @Override
    public String titleKey() {
        return "tracing.import.title";
    }

    @Override
    public Permission authority() {
        return Permission.EDIT_CASES;
    }

    @Override
    public List<ImportColumn> columns() {
        return ContactImportColumns.all();
    }

    @Override
    public List<String> notices(Scope scope, Set<String> mapped) {
        var notices = new ArrayList<String>();
        if (!mapped.contains("exposed_on")) {
            notices.add("tracing.import.notice.noDate");
        }
        return notices;
    }

    @Override
    public List<RowOutcome> check(Scope scope, List<MappedRow> rows) {
        return answer(rows, read(scope, rows), false, scope);
    }

    @Override
    public List<RowOutcome> store(Scope scope, List<MappedRow> rows) {
        return answer(rows, read(scope, rows), true, scope);
    }

    private List<RowOutcome> answer(List<MappedRow> rows, List<Listed> listed, boolean store, Scope scope) {
        var good = listed.stream().filter(one -> one.problems().isEmpty()).toList();
        var seen = new HashSet<>(known.knownRefs(good.stream().map(Listed::ref).toList()));
        Map<Integer, RowOutcome> outcomes = new HashMap<>();
        List<Listed> fresh = new ArrayList<>();
        for (var one : good) {
            boolean isNew = seen.add(one.ref());
            outcomes.put(one.row().number(), isNew ? RowOutcome.CREATED : RowOutcome.DUPLICATE);
            if (isNew) {
                fresh.add(one);
            }
        }
        if (store && !fresh.isEmpty()) {
            declare(scope, fresh, outcomes);
        }
        return listed.stream()
                .map(one -> one.problems().isEmpty()
                        ? Objects.requireNonNull(outcomes.get(one.row().number()))
                        : RowOutcome.rejected(one.problems()))
                .toList();
    }

    private void declare(Scope scope, List<Listed> fresh, Map<Integer, RowOutcome> outcomes) {
        var toRegister = fresh.stream().filter(one -> one.exposed() == null).toList();
        var registered = people.registerAll(
                        scope,
                        toRegister.stream()
                                .map(one -> Objects.requireNonNull(one.person()))
                                .toList())
                .iterator();
        Map<Integer, UUID> exposed = new HashMap<>();
        toRegister.forEach(one ->
                exposed.put(one.row().number(), registered.next().person().value()));
        List<NewContact> declared = new ArrayList<>();
        for (var one : fresh) {
            var to = one.exposed() == null
                    ? Objects.requireNonNull(exposed.get(one.row().number()))
                    : one.exposed().person().value();
            // recognised by name only now: the contact is the case
            if (to.equals(Objects.requireNonNull(one.index()).person().value())) {
                outcomes.put(
                        one.row().number(),
                        RowOutcome.rejected(CellProblem.in("full_name", TracingRule.SAME_PERSON.messageKey())));
            } else {
                declared.add(ContactRowReading.contact(one, to));
            }
        }
        contacts.declareAll(scope, declared);
    }

    private List<Listed> read(Scope scope, List<MappedRow> rows) {
        var words = new HashSet<String>();
        for (var row : rows) {
            words.add(Objects.requireNonNull(row.text("from")));
            var to = row.text("to");
            if (to != null) {
                words.add(to);
            }
        }
        var cases = references.find(scope, words);
        Map<UUID, LocalDate> anchors = roots
                .find(
                        scope,
                        cases.values().stream().map(one -> one.id().value()).collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(RootCase::id, RootCase::anchorOn));
        var reading = new ContactRowReading(
                scope, references, cases, anchors, persons.batch(scope), Vietnam.dayOf(clock.instant()));
        return rows.stream().map(reading::read).toList();
    }
}
