package vn.vungxanh.capacity.dispatch.web;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import vn.vungxanh.capacity.dispatch.DispatchRule;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.RoomQuestions;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.shell.FormWords;

@Component("dispatchQuestions")
class Questions extends RoomQuestions {

    static final String ROOM = "dispatch";

    Questions(Asked asked, Units units, Clock clock) {
        super(asked, units, clock, DispatchRule.UNREADABLE_FILTER);
    }

    static FormWords typed(MultiValueMap<String, String> words) {
        return FormWords.of(ROOM, words);
    }

    static FormWords nothing() {
        return FormWords.nothing(ROOM);
    }

    @Override
    protected void fillOwn(Scope scope, Question question, Model model) {
        model.addAttribute("path", path(scope, question.unit()));
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_WORKFORCE));
    }
}
