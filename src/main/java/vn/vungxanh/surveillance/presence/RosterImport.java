package vn.vungxanh.surveillance.presence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.ImportColumn;
import vn.vungxanh.foundation.imports.ImportKind;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.Registration;
import vn.vungxanh.surveillance.cases.ListedPersons;

/**
 * Rosters: who belongs to which line, shift, class, room or trip, from when to when. A group that the commune does not have
 * is formed; a person whom the register does not know is entered.
 */
@Component
class RosterImport implements ImportKind {

    private record Team(GroupKind kind, String name, UnitId unit) {}

    private record Read(
            @Nullable Team team,
            @Nullable NewPerson person,
            LocalDate from,
            @Nullable LocalDate to,
            List<CellProblem> problems) {

        Read(List<CellProblem> problems) {
            this(null, null, LocalDate.EPOCH, null, problems);
        }
    }

    private final Groups groups;
    private final GroupRepository known;
    private final ListedPersons persons;
    private final PeopleRegister people;
    private final ImportWords words;
    private final TransactionTemplate alone;

    RosterImport(
            Groups groups,
            GroupRepository known,
            ListedPersons persons,
            PeopleRegister people,
            ImportWords words,
            PlatformTransactionManager transactions) {
        this.groups = groups;
        this.known = known;
        this.persons = persons;
        this.people = people;
        this.words = words;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String id() {
        return "rosters";
    }

    @Override
    public String titleKey() {
        return "presence.import.rosters";
    }

    @Override
    public Permission authority() {
        return Permission.EDIT_CASES;
    }

    @Override
    public List<ImportColumn> columns() {
        return RosterColumns.all(words);
    }

    @Override
    public List<RowOutcome> check(Scope scope, List<MappedRow> rows) {
        return read(scope, rows).stream()
                .map(one -> one.problems().isEmpty() ? RowOutcome.CREATED : RowOutcome.rejected(one.problems()))
                .toList();
    }

    @Override
    public List<RowOutcome> store(Scope scope, List<MappedRow> rows) {
        var read = read(scope, rows);
        var registered = registered(scope, read).iterator();
        var teams = new HashMap<Team, Enrolment>();
        var outcomes = new ArrayList<RowOutcome>(rows.size());
        for (var one : read) {
            if (one.team() == null) {
                outcomes.add(RowOutcome.rejected(one.problems()));
            } else {
                var member = new Membership(registered.next().person().value(), one.from(), one.to());
                outcomes.add(teams.computeIfAbsent(one.team(), team -> enrolment(scope, team))
                        .take(member));
            }
        }
        teams.values().forEach(team -> groups.enrol(scope, team.group(), team.fresh()));
        return outcomes;
    }

    /** On disk before they are given numbers; told again, they are the same people. */
    @SuppressWarnings("NullAway") // the work answers, so the template does
    private List<Registration> registered(Scope scope, List<Read> read) {
        var fresh = new ArrayList<NewPerson>();
        read.forEach(one -> {
            if (one.person() != null) {
                fresh.add(one.person());
            }
        });
        return alone.execute(status -> people.registerAll(scope, fresh));
    }

    private Enrolment enrolment(Scope scope, Team team) {
        var group = known.named(team.kind(), team.name(), team.unit())
                .orElseGet(() -> groups.form(scope, new NewGroup(team.kind(), team.name(), null, team.unit()))
                        .id());
        return new Enrolment(group, groups.members(scope, group));
    }

    private List<Read> read(Scope scope, List<MappedRow> rows) {
        var communes = words.new Communes(scope);
        var batch = persons.batch(scope);
        return rows.stream().map(row -> read(row, communes, batch)).toList();
    }

    private Read read(MappedRow row, ImportWords.Communes communes, ListedPersons.Batch batch) {
        var problems = new ArrayList<CellProblem>(0);
        Optional<UnitId> unit = communes.of("group_commune", row.text("group_commune"), problems);
        var from = Objects.requireNonNull(row.date("from"));
        var to = row.date("to");
        if (to != null && to.isBefore(from)) {
            problems.add(CellProblem.in("to", PresenceRule.MEMBERSHIP_ENDS_BEFORE_IT_BEGINS.messageKey()));
        }
        var person = batch.read(
                row, Objects.requireNonNull(row.text("full_name")), RosterColumns.ref(row), words.today(), problems);
        if (!problems.isEmpty() || unit.isEmpty() || person == null) {
            return new Read(problems);
        }
        var kind = GroupKind.valueOf(Objects.requireNonNull(row.text("group_kind")));
        var team = new Team(kind, Objects.requireNonNull(row.text("group")), unit.get());
        return new Read(team, person, from, to, problems);
    }
}
