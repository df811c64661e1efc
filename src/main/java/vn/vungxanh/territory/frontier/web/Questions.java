package vn.vungxanh.territory.frontier.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.territory.frontier.EventFilter;
import vn.vungxanh.territory.frontier.EventKind;
import vn.vungxanh.territory.frontier.FrontierRule;
import vn.vungxanh.territory.frontier.Line;
import vn.vungxanh.territory.frontier.PostId;

/** Reads the conditions of an address: which unit, as of when, which events; and fills what every page shows. */
@Component("frontierQuestions")
class Questions {

    private static final int LONGEST = 100;

    private final Asked asked;
    private final Units units;
    private final Clock clock;

    Questions(Asked asked, Units units, Clock clock) {
        this.asked = asked;
        this.units = units;
        this.clock = clock;
    }

    record Question(UnitId unit, Instant asOf, LocalDate day) {}

    Question of(Scope scope, Map<String, String> words) {
        var asOf = asked.instant(words.get("asOf"));
        return new Question(asked.unit(scope, words.get("unit"), asOf), asOf, Vietnam.dayOf(asOf));
    }

    AddressWords words(Map<String, String> words) {
        return new AddressWords(words, FrontierRule.UNREADABLE_FILTER);
    }

    EventFilter events(Scope scope, Map<String, String> words) {
        var question = of(scope, words);
        var read = words(words);
        var post = read.read("post", UUID::fromString);
        return new EventFilter(
                question.unit(),
                question.asOf(),
                read.day("from"),
                read.choice("kind", EventKind.class),
                read.choice("line", Line.class),
                read.read("nationality", code -> {
                    if (!code.matches("[A-Za-z]{2}")) {
                        throw new IllegalArgumentException(code);
                    }
                    return code.toUpperCase(java.util.Locale.ROOT);
                }),
                post == null ? null : new PostId(post),
                scope.may(Permission.GUARD_BORDER) || scope.may(Permission.VIEW_CASES)
                        ? read.typed("q", LONGEST)
                        : null,
                "true".equals(read.text("withdrawn")));
    }

    LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    /** The one unit that was typed; none where it means none or several. */
    @Nullable
    UnitId typedUnit(Scope scope, String text) {
        return text.isBlank()
                ? null
                : units.resolve(text, scope.home(), today())
                        .unit()
                        .or(() -> units.resolve(text, null, today()).unit())
                        .map(Unit::id)
                        .orElse(null);
    }

    void fill(Scope scope, Question question, Map<String, String> words, Model model) {
        model.addAttribute("unit", units.get(question.unit()));
        model.addAttribute("asOf", question.asOf());
        model.addAttribute("today", today());
        model.addAttribute("units", units);
        model.addAttribute("mayGuard", scope.may(Permission.GUARD_BORDER));
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_POSTS));
        model.addAttribute("maySee", scope.may(Permission.GUARD_BORDER) || scope.may(Permission.VIEW_CASES));
        var kept = new AddressWords.Writing();
        if (words.containsKey("unit")) {
            kept.put("unit", words.get("unit"));
        }
        if (words.containsKey("asOf")) {
            kept.asOf(question.asOf());
        }
        model.addAttribute("kept", kept.words());
    }
}
