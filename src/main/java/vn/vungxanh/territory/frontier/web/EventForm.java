package vn.vungxanh.territory.frontier.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.territory.frontier.Direction;
import vn.vungxanh.territory.frontier.EventKind;
import vn.vungxanh.territory.frontier.Line;
import vn.vungxanh.territory.frontier.Minutes;
import vn.vungxanh.territory.frontier.NewEvent;
import vn.vungxanh.territory.frontier.Post;
import vn.vungxanh.territory.frontier.PostId;
import vn.vungxanh.territory.frontier.Traveller;

/**
 * Reads an event: so many people of one nationality, and of some of them more. Those of whom more is said come first; the
 * number fills up with people of whom nothing is known but the nationality of the group.
 */
@Component
class EventForm {

    static final int MOST_ROWS = 60;
    private static final int MOST_PEOPLE = 200;

    private final Questions questions;

    EventForm(Questions questions) {
        this.questions = questions;
    }

    /** @param capturedAt when it was noted, where the form does not say when it was */
    NewEvent read(Scope scope, FormWords typed, @Nullable Instant capturedAt) {
        var kind = typed.choice("kind", EventKind.class, EventKind.STOPPED);
        var post = typed.id("post");
        var unit = post == null ? questions.unit(scope, typed, "unit") : scope.home();
        var at = typed.instant("at", capturedAt == null ? questions.now() : capturedAt);
        return new NewEvent(
                typed.id("id"),
                unit,
                kind,
                typed.choice("line", Line.class, Line.LAOS),
                typed.choice(
                        "direction", Direction.class, kind == EventKind.HANDED_OVER ? Direction.OUT : Direction.IN),
                at,
                post == null ? null : new PostId(post),
                null,
                typed.given("place"),
                typed.given("note"),
                people(typed),
                minutes(typed, at));
    }

    private List<Traveller> people(FormWords typed) {
        var nationality = typed.of("nationality", "VN").toUpperCase(Locale.ROOT);
        var declared = !typed.of("declared").isEmpty();
        var people = new ArrayList<Traveller>();
        for (var i = 0; i < MOST_ROWS; i++) {
            var row = "people[" + i + "].";
            if (typed.given(row + "name") != null || typed.given(row + "document") != null) {
                people.add(traveller(typed, row, nationality, declared));
            }
        }
        var count = typed.number("count", people.size());
        if (count < people.size() || count > MOST_PEOPLE) {
            typed.problem("count");
        }
        while (people.size() < Math.min(count, MOST_PEOPLE)) {
            people.add(new Traveller(null, null, null, nationality, null, null, null, declared));
        }
        return people;
    }

    static Traveller traveller(FormWords typed, String row, String nationality, boolean declared) {
        var sex = typed.given(row + "sex");
        var born = typed.number(row + "birthYear");
        return new Traveller(
                typed.given(row + "name"),
                sex == null ? null : typed.choice(row + "sex", Sex.class, Sex.MALE),
                born,
                typed.of(row + "nationality", nationality),
                typed.given(row + "document"),
                typed.given(row + "home"),
                typed.decimal(row + "temperature"),
                declared);
    }

    static @Nullable Minutes minutes(FormWords typed, Instant at) {
        var number = typed.given("minutes");
        return number == null
                ? null
                : new Minutes(
                        number,
                        typed.instant("minutesAt", at),
                        typed.of("minutesPlace", typed.of("place")),
                        typed.of("giver"),
                        typed.of("taker"),
                        typed.given("minutesNote"));
    }

    /** The neighbours that somebody there has to do with; all of them where no post is known. */
    static List<Line> lines(List<Post> posts) {
        var some = posts.stream()
                .map(post -> post.facts().line())
                .distinct()
                .sorted()
                .toList();
        return some.isEmpty() ? List.of(Line.values()) : some;
    }

    /** As a field of a form has it. */
    static String local(Instant instant) {
        return instant.atZone(Vietnam.ZONE)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0)
                .toString();
    }
}
