package vn.vungxanh.insight.scenarios.web;

import java.util.Arrays;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.tasks.TaskId;
import vn.vungxanh.insight.demand.Resource;
import vn.vungxanh.insight.scenarios.GapTasks;
import vn.vungxanh.insight.scenarios.Question;
import vn.vungxanh.insight.scenarios.QuestionWords;
import vn.vungxanh.insight.scenarios.ScenarioRule;
import vn.vungxanh.platform.shell.FormWords;

/** One click on a gap gives a task. */
@Controller
@PreAuthorize("hasAuthority('PLAN_SCENARIOS')")
class GapController {

    private static final String HOSPITAL = "CONVERT:";
    private static final String PART = "BEDS:";

    private final GapTasks gaps;
    private final QuestionWords questions;

    GapController(GapTasks gaps, QuestionWords questions) {
        this.gaps = gaps;
        this.questions = questions;
    }

    @PostMapping("/scenarios/tasks")
    String give(
            Scope scope,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam String gap,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var words = FormWords.of("scenarios", typed);
        var question = questions.read(scope, words);
        ScenarioRule.UNREADABLE.brokenIf(!words.readable(), words.firstField());
        var id = task(scope, question, gap);
        model.addAttribute("task", id.toString());
        return fragment ? "scenarios/given" : "redirect:/tasks/" + id;
    }

    private TaskId task(Scope scope, Question question, String gap) {
        if (gap.startsWith(HOSPITAL)) {
            return gaps.convert(scope, question, gap.substring(HOSPITAL.length()));
        }
        if (gap.startsWith(PART)) {
            return gaps.fill(scope, question, gap.substring(PART.length()));
        }
        var resource = Arrays.stream(Resource.values())
                .filter(each -> each.name().equals(gap))
                .findFirst()
                .orElseThrow(() -> ScenarioRule.NO_GAP.broken());
        return gaps.fill(scope, question, resource);
    }
}
