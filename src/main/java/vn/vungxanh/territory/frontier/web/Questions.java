package vn.vungxanh.territory.frontier.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.RoomQuestions;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.territory.frontier.EventFilter;
import vn.vungxanh.territory.frontier.EventKind;
import vn.vungxanh.territory.frontier.FrontierRule;
import vn.vungxanh.territory.frontier.Line;
import vn.vungxanh.territory.frontier.PostId;

/** Reads the conditions of an address, among them which events. */
@Component("frontierQuestions")
class Questions extends RoomQuestions {

    private static final int LONGEST = 100;

    static final String ROOM = "frontier";

    Questions(Asked asked, Units units, Clock clock) {
        super(asked, units, clock, FrontierRule.UNREADABLE_FILTER);
    }

    static FormWords typed(MultiValueMap<String, String> words) {
        return FormWords.of(ROOM, words);
    }

    static FormWords typed(Map<String, String> words) {
        return FormWords.of(ROOM, words);
    }

    static FormWords nothing() {
        return FormWords.nothing(ROOM);
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
                    return code.toUpperCase(Locale.ROOT);
                }),
                post == null ? null : new PostId(post),
                scope.may(Permission.GUARD_BORDER) || scope.may(Permission.VIEW_CASES)
                        ? read.typed("q", LONGEST)
                        : null,
                "true".equals(read.text("withdrawn")));
    }

    @Override
    protected void fillOwn(Scope scope, Question question, Model model) {
        model.addAttribute("mayGuard", scope.may(Permission.GUARD_BORDER));
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_POSTS));
        model.addAttribute("maySee", scope.may(Permission.GUARD_BORDER) || scope.may(Permission.VIEW_CASES));
    }
}
