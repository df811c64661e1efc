package vn.vungxanh.surveillance.testing.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.CitizenNumber;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.surveillance.labels.Barcode;
import vn.vungxanh.surveillance.testing.CitizenCard;
import vn.vungxanh.surveillance.testing.SamplingDesk;
import vn.vungxanh.surveillance.testing.Session;
import vn.vungxanh.surveillance.testing.Specimen;
import vn.vungxanh.surveillance.testing.TestQueries;

/** Tells what was scanned: a choice, a card, a citizen's number, a tube, or a name. */
@Component
class DeskScans {

    private static final int MOST_CANDIDATES = 9;
    private static final int RECENT = 12;

    private final SamplingDesk desk;
    private final TestQueries queries;
    private final PeopleQueries people;
    private final Newcomers newcomers;

    DeskScans(SamplingDesk desk, TestQueries queries, PeopleQueries people, Newcomers newcomers) {
        this.desk = desk;
        this.queries = queries;
        this.people = people;
        this.newcomers = newcomers;
    }

    DeskState scan(Scope scope, Session session, Map<String, String> words) {
        var text = words.getOrDefault("scan", "").strip();
        var tube = words.getOrDefault("tube", "");
        try {
            return taken(scope, session, tube, text, words.getOrDefault("choices", ""));
        } catch (RuleBroken broken) {
            return state(scope, session, tube, DeskNote.of(broken));
        }
    }

    private DeskState taken(Scope scope, Session session, String tube, String text, String choices) {
        if (text.isEmpty()) {
            return state(scope, session, tube, DeskNote.NONE);
        }
        if (text.matches("[1-9]") && !choices.isEmpty()) {
            return chosen(scope, session, tube, choices.split(","), Integer.parseInt(text));
        }
        var card = CitizenCard.parse(text);
        var number = CitizenNumber.parse(text.replaceAll("[\\s.]", ""));
        if (card.isEmpty() && number.isEmpty() && text.matches(".*\\d.*")) {
            var code = Barcode.parse(text);
            if (code.isPresent()) {
                desk.scanTube(scope, session, code.get());
                return state(scope, session, code.get(), DeskNote.good("testing.desk.tube", code.get()));
            }
        }
        if (tube.isEmpty()) {
            return state(scope, session, tube, DeskNote.ask("testing.desk.tubeFirst"));
        }
        if (card.isPresent()) {
            return ofCard(scope, session, tube, card.get());
        }
        var found = people.search(scope, number.map(CitizenNumber::value).orElse(text), MOST_CANDIDATES);
        if (number.isPresent() && found.size() == 1) {
            return into(scope, session, tube, found.get(0));
        }
        if (found.isEmpty()) {
            return asking(scope, session, tube, number.isPresent() ? "nationalId" : "name", text);
        }
        return new DeskState(
                session,
                tube,
                current(session, tube, scope),
                peopleIn(scope, session, tube),
                DeskNote.ask("testing.desk.choose"),
                found,
                null,
                recent(scope, session));
    }

    /** The card says everything that the register asks for; where the person lives is where the sample is taken. */
    private DeskState ofCard(Scope scope, Session session, String tube, CitizenCard card) {
        var known = people.search(scope, card.number(), 1);
        if (!known.isEmpty()) {
            return into(scope, session, tube, known.get(0));
        }
        return into(scope, session, tube, newcomers.register(scope, session, card));
    }

    private DeskState chosen(Scope scope, Session session, String tube, String[] choices, int number) {
        if (number > choices.length) {
            return state(scope, session, tube, DeskNote.ask("testing.desk.choose"));
        }
        var person = people.find(scope, new PersonId(UUID.fromString(choices[number - 1])));
        return person.map(one -> into(scope, session, tube, one))
                .orElseGet(() -> state(scope, session, tube, DeskNote.ask("testing.desk.notFound")));
    }

    DeskState register(Scope scope, Session session, Map<String, String> words) {
        var tube = words.getOrDefault("tube", "");
        try {
            return into(scope, session, tube, newcomers.register(scope, session, words));
        } catch (RuleBroken broken) {
            var again = asking(scope, session, tube, "name", "");
            return new DeskState(
                    session,
                    tube,
                    again.current(),
                    again.people(),
                    DeskNote.of(broken),
                    List.of(),
                    words,
                    again.tubes());
        }
    }

    private DeskState into(Scope scope, Session session, String tube, Person person) {
        var now = desk.scanPerson(scope, session, tube, person);
        var full = now.people() >= session.poolSize();
        var note = DeskNote.good(
                full ? "testing.desk.full" : "testing.desk.in",
                person.fullName(),
                tube,
                now.people(),
                session.poolSize());
        return state(scope, desk.get(scope, session.id()), full ? "" : tube, note);
    }

    private DeskState asking(Scope scope, Session session, String tube, String field, String text) {
        return new DeskState(
                session,
                tube,
                current(session, tube, scope),
                peopleIn(scope, session, tube),
                DeskNote.ask("testing.desk.unknown"),
                List.of(),
                Map.of(field, text),
                recent(scope, session));
    }

    DeskState state(Scope scope, Session session, String tube, DeskNote note) {
        return new DeskState(
                session,
                tube,
                current(session, tube, scope),
                peopleIn(scope, session, tube),
                note,
                List.of(),
                null,
                recent(scope, session));
    }

    private List<Specimen> recent(Scope scope, Session session) {
        return desk.tubes(scope, session.id()).stream().limit(RECENT).toList();
    }

    private @Nullable Specimen current(Session session, String tube, Scope scope) {
        return desk.tubes(scope, session.id()).stream()
                .filter(each -> each.barcode().equals(tube))
                .findFirst()
                .orElse(null);
    }

    private List<vn.vungxanh.surveillance.testing.TestLine> peopleIn(Scope scope, Session session, String tube) {
        var open = current(session, tube, scope);
        if (open == null) {
            var last = desk.tubes(scope, session.id());
            open = tube.isEmpty() && !last.isEmpty() ? last.get(0) : null;
        }
        return open == null ? List.of() : queries.peopleOf(scope, open);
    }
}
