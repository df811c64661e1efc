package vn.vungxanh.capacity.workforce.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.capacity.workforce.Fleet;
import vn.vungxanh.capacity.workforce.HeadCounts;
import vn.vungxanh.capacity.workforce.NewCount;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.capacity.workforce.StaffLine;
import vn.vungxanh.capacity.workforce.StaffingBoard;
import vn.vungxanh.capacity.workforce.Standing;
import vn.vungxanh.capacity.workforce.Teams;
import vn.vungxanh.capacity.workforce.Vehicle;
import vn.vungxanh.capacity.workforce.WorkforceQueries;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.SheetWriter;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.platform.shell.Page;

/** Who is available now and where the others are; the counts line by line. */
@Controller
@RequestMapping("/workforce")
class WorkforceController {

    private final StaffingBoard board;
    private final WorkforceQueries workforce;
    private final HeadCounts counts;
    private final Teams teams;
    private final Fleet fleet;
    private final Units units;
    private final Questions questions;

    WorkforceController(
            StaffingBoard board,
            WorkforceQueries workforce,
            HeadCounts counts,
            Teams teams,
            Fleet fleet,
            Units units,
            Questions questions) {
        this.board = board;
        this.workforce = workforce;
        this.counts = counts;
        this.teams = teams;
        this.fleet = fleet;
        this.units = units;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String overview(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var question = questions.of(scope, words);
        questions.fill(scope, question, words, Questions.nothing(), model);
        var all = teams.list(scope, question.unit(), question.asOf());
        var vehicles = fleet.list(scope, question.unit(), question.asOf());
        model.addAttribute("staffing", board.of(scope, question.unit(), question.asOf()));
        model.addAttribute("teams", all);
        model.addAttribute("vehicles", vehicles);
        model.addAttribute(
                "vehiclesFree", vehicles.stream().filter(Vehicle::canGo).count());
        return "workforce/overview";
    }

    @GetMapping("/lines")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String lines(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, Questions.nothing(), model);
    }

    @PostMapping("/lines")
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView count(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var unit = questions.unit(scope, typed);
        var people = typed.number("people");
        if (people == null) {
            typed.problem("people");
        }
        var wanted = new NewCount(
                unit,
                typed.of("organisation"),
                typed.choice("service", Service.class, Service.HEALTH),
                typed.choice("skill", Skill.class, Skill.NURSE),
                typed.choice("standing", Standing.class, Standing.ACTIVE),
                people == null ? 0 : people,
                typed.day("from", questions.today()));
        return questions.done(
                typed,
                model,
                () -> {
                    counts.count(scope, wanted);
                    return "/workforce/lines?unit=" + units.get(unit).code();
                },
                again -> show(scope, Map.of(), again, model));
    }

    @GetMapping("/lines.xlsx")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    void sheet(
            Scope scope,
            @RequestParam Map<String, String> words,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        var question = questions.of(scope, words);
        var lines = filtered(scope, question, words);
        var name = "nhan-luc-%s-%s.xlsx".formatted(units.get(question.unit()).code(), question.day());
        var headings = List.of(
                        "unitCode",
                        "unit",
                        "organisation",
                        "service",
                        "skill",
                        "standing",
                        "total",
                        "named",
                        "away",
                        "available")
                .stream()
                .map(column -> SheetColumn.of(page.t("workforce.column." + column)))
                .toList();
        try (var sheet = SheetWriter.xlsx(new Download(name).to(response), page.t("workforce.tab.lines"), headings)) {
            for (var line : lines) {
                sheet.row(List.of(
                        units.get(line.unit()).code(),
                        units.get(line.unit()).name(),
                        line.organisation(),
                        page.t("workforce.service." + line.service()),
                        page.t("workforce.skill." + line.skill()),
                        page.t("workforce.standing." + line.standing()),
                        line.total(),
                        line.named(),
                        line.dispatched(),
                        line.available()));
            }
            sheet.footer(List.of(page.t("workforce.asOf", page.time(question.asOf()))));
        }
    }

    private List<StaffLine> filtered(Scope scope, Questions.Question question, Map<String, String> words) {
        var read = questions.words(words);
        var service = read.choice("service", Service.class);
        var skill = read.choice("skill", Skill.class);
        var standing = read.choice("standing", Standing.class);
        var away = "true".equals(read.text("away"));
        var reserve = "true".equals(read.text("reserve"));
        return workforce.lines(scope, question.unit(), question.asOf()).stream()
                .filter(line -> service == null || line.service() == service)
                .filter(line -> skill == null || line.skill() == skill)
                .filter(line -> standing == null || line.standing() == standing)
                .filter(line -> !reserve || line.standing() != Standing.ACTIVE)
                .filter(line -> !away || line.dispatched() > 0)
                .filter(line ->
                        !"true".equals(read.text("itself")) || line.unit().equals(question.unit()))
                .toList();
    }

    private String show(Scope scope, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("lines", filtered(scope, question, words));
        model.addAttribute("words", words);
        return "workforce/lines";
    }
}
