package vn.vungxanh.territory.screening;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.ListedPersons;

/** Paper lists of a round, typed into a sheet. The round is the one held there on that day; a row sent twice counts once. */
@Component
class ScreeningImport implements ImportKind {

    private final ScreeningRounds rounds;
    private final PastVisits visits;
    private final RoundAreas areas;
    private final PeopleRegister people;
    private final ListedPersons persons;
    private final Clock clock;

    ScreeningImport(
            ScreeningRounds rounds,
            PastVisits visits,
            RoundAreas areas,
            PeopleRegister people,
            ListedPersons persons,
            Clock clock) {
        this.rounds = rounds;
        this.visits = visits;
        this.areas = areas;
        this.people = people;
        this.persons = persons;
        this.clock = clock;
    }

    private record Read(
            MappedRow row,
            @Nullable NewPerson person,
            @Nullable ScreeningRound round,
            List<CellProblem> problems) {

        boolean good() {
            return problems.isEmpty() && person != null && round != null;
        }
    }

    @Override
    public String id() {
        return "screening";
    }

    @Override
    public String titleKey() {
        return "screening.import.title";
    }

    @Override
    public Permission authority() {
        return Permission.SCREEN_PEOPLE;
    }

    @Override
    public List<ImportColumn> columns() {
        return ScreeningImportColumns.all();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RowOutcome> check(Scope scope, List<MappedRow> rows) {
        return read(scope, rows).stream()
                .map(each -> each.good() ? RowOutcome.CREATED : RowOutcome.rejected(each.problems()))
                .toList();
    }

    @Override
    @Transactional
    public List<RowOutcome> store(Scope scope, List<MappedRow> rows) {
        var read = read(scope, rows);
        var good = read.stream().filter(Read::good).toList();
        var registered = people.registerAll(
                scope,
                good.stream().map(each -> Objects.requireNonNull(each.person())).toList());
        var byRound = new LinkedHashMap<ScreeningRound, List<NewVisit>>();
        var ids = new HashMap<Integer, UUID>();
        for (var i = 0; i < good.size(); i++) {
            var round = Objects.requireNonNull(good.get(i).round());
            var visit = visit(good.get(i).row(), round, registered.get(i).person());
            ids.put(good.get(i).row().number(), visit.id());
            byRound.computeIfAbsent(round, each -> new ArrayList<>()).add(visit);
        }
        var fresh = new HashSet<UUID>();
        byRound.forEach((round, sent) -> fresh.addAll(visits.add(scope, round, sent, true)));
        return read.stream()
                .map(each -> !each.good()
                        ? RowOutcome.rejected(each.problems())
                        : fresh.remove(ids.get(each.row().number())) ? RowOutcome.CREATED : RowOutcome.DUPLICATE)
                .toList();
    }

    private List<Read> read(Scope scope, List<MappedRow> rows) {
        var batch = persons.batch(scope);
        var all = rounds.all(scope);
        return rows.stream().map(row -> read(row, batch, all)).toList();
    }

    private Read read(MappedRow row, ListedPersons.Batch batch, List<ScreeningRound> all) {
        var problems = new ArrayList<CellProblem>();
        var name = row.text("full_name");
        var asked = row.date("asked_on");
        if (name == null || asked == null) {
            problems.add(
                    CellProblem.in(name == null ? "full_name" : "asked_on", ScreeningRule.DATES_MISSING.messageKey()));
            return new Read(row, null, null, problems);
        }
        var person = batch.read(row, name, null, asked, problems);
        if (person == null || !problems.isEmpty()) {
            return new Read(row, person, null, problems);
        }
        var round = round(all, person.residence(), asked);
        if (round.isEmpty()) {
            problems.add(CellProblem.in("asked_on", ScreeningRule.ROUND_UNKNOWN.messageKey()));
            return new Read(row, person, null, problems);
        }
        try {
            Visits.checked(round.get(), visit(row, round.get(), new PersonId(new UUID(0, 0))), clock.instant());
        } catch (RuleBroken broken) {
            problems.add(CellProblem.ofRow(broken.rule().messageKey()));
        }
        return new Read(row, person, round.get(), problems);
    }

    private Optional<ScreeningRound> round(List<ScreeningRound> all, UnitId home, LocalDate day) {
        return all.stream()
                .filter(round -> round.closedAt() == null)
                .filter(round -> !day.isBefore(round.fromOn()) && !day.isAfter(round.toOn()))
                .filter(round -> areas.of(round.areas()).covers(home))
                .findFirst();
    }

    private NewVisit visit(MappedRow row, ScreeningRound round, PersonId person) {
        var day = Objects.requireNonNull(row.date("asked_on"));
        var signs = signs(row.text("signs"), round);
        var said = row.text("outcome");
        var outcome = said == null ? signs.isEmpty() ? Outcome.WELL : Outcome.SYMPTOMS : Outcome.valueOf(said);
        var id = UUID.nameUUIDFromBytes(
                (round.id() + " " + person + " " + day + " " + outcome).getBytes(StandardCharsets.UTF_8));
        return new NewVisit(id, person, outcome, signs, row.text("reason"), Way.PAPER, noon(day), null);
    }

    /** Lists say days; noon is meant, or now where it is still morning. */
    private Instant noon(LocalDate day) {
        var noon = day.atTime(12, 0).atZone(Vietnam.ZONE).toInstant();
        var now = clock.instant();
        return noon.isAfter(now) && Vietnam.dayOf(now).equals(day) ? now : noon;
    }

    private static Set<Question> signs(@Nullable String text, ScreeningRound round) {
        var signs = EnumSet.noneOf(Question.class);
        if (text != null) {
            Map<String, Question> words = ScreeningImportColumns.signs();
            for (var word : text.split("[,;/+]")) {
                var sign = words.get(vn.vungxanh.kernel.SearchKey.of(word));
                if (sign != null && round.questions().contains(sign)) {
                    signs.add(sign);
                }
            }
        }
        return signs;
    }
}
