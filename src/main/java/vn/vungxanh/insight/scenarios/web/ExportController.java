package vn.vungxanh.insight.scenarios.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.demand.Parameter;
import vn.vungxanh.insight.demand.Resource;
import vn.vungxanh.insight.scenarios.Answer;
import vn.vungxanh.insight.scenarios.QuestionWords;
import vn.vungxanh.insight.scenarios.ScenarioRule;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.WorkbookWriter;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.platform.shell.Page;

/** The answer as a workbook of four sheets, and its days as CSV. No persons stand in them. */
@Controller
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class ExportController {

    private final ScenarioPages pages;
    private final QuestionWords questions;

    ExportController(ScenarioPages pages, QuestionWords questions) {
        this.pages = pages;
        this.questions = questions;
    }

    @GetMapping("/scenarios/plan.xlsx")
    void workbook(
            Scope scope,
            @RequestParam MultiValueMap<String, String> typed,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        var answer = answer(scope, typed);
        var name = "kich-ban-%s-%s.xlsx"
                .formatted(answer.unit().code(), answer.question().startsOn());
        try (var book = new WorkbookWriter(new Download(name).to(response))) {
            bars(book, answer, page);
            days(book, answer, page);
            places(book, answer, page);
            parameters(book, answer, page);
        }
    }

    @GetMapping(value = "/scenarios/days.csv", produces = "text/csv")
    @ResponseBody
    ResponseEntity<byte[]> days(Scope scope, @RequestParam MultiValueMap<String, String> typed) {
        var answer = answer(scope, typed);
        var text = new StringBuilder("day,new_cases,");
        text.append(Resource.ALL.stream()
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(",")))
                .append("\r\n");
        for (var day = 0; day < answer.days().size(); day++) {
            var needs = answer.days().get(day);
            text.append(answer.day(day)).append(String.format(Locale.ROOT, ",%.2f", needs.newCases()));
            Resource.ALL.forEach(each -> text.append(String.format(Locale.ROOT, ",%.2f", each.of(needs))));
            text.append("\r\n");
        }
        return new Download("kich-ban.csv").table(text);
    }

    private Answer answer(Scope scope, MultiValueMap<String, String> typed) {
        var words = FormWords.of("scenarios", typed);
        var question = questions.read(scope, words);
        ScenarioRule.UNREADABLE.brokenIf(!words.readable(), words.firstField());
        return pages.view(scope, question).answer();
    }

    private static void bars(WorkbookWriter book, Answer answer, Page page) throws IOException {
        try (var sheet =
                book.sheet(page.t("scenarios.bars"), columns(page, "what", "unit", "need", "have", "gap", "breaks"))) {
            for (var bar : answer.bars()) {
                sheet.row(row(
                        page.t("scenarios.r." + bar.resource()),
                        page.t("scenarios.unit." + bar.resource()),
                        Math.ceil(bar.need() - 1e-9),
                        bar.have().amount(),
                        bar.known() ? bar.gap() : null,
                        bar.breaksOn()));
            }
        }
    }

    private static void days(WorkbookWriter book, Answer answer, Page page) throws IOException {
        var columns = new ArrayList<>(columns(page, "day", "newCases"));
        Resource.ALL.forEach(each -> columns.add(SheetColumn.of(page.t("scenarios.r." + each))));
        try (var sheet = book.sheet(page.t("scenarios.overTime"), columns)) {
            for (var day = 0; day < answer.days().size(); day++) {
                var needs = answer.days().get(day);
                var cells = row(answer.day(day), needs.newCases());
                Resource.ALL.forEach(each -> cells.add(each.of(needs)));
                sheet.row(cells);
            }
        }
    }

    private static void places(WorkbookWriter book, Answer answer, Page page) throws IOException {
        try (var sheet = book.sheet(
                page.t("scenarios.places"),
                columns(page, "part", "population", "bedsNeed", "have", "gap", "intensiveNeed", "have", "gap"))) {
            for (var line : answer.places().parts()) {
                sheet.row(row(
                        line.name(),
                        line.population(),
                        Math.ceil(line.needBeds() - 1e-9),
                        line.haveBeds(),
                        line.gapBeds(),
                        Math.ceil(line.needIntensive() - 1e-9),
                        line.haveIntensive(),
                        line.gapIntensive()));
            }
        }
    }

    private static void parameters(WorkbookWriter book, Answer answer, Page page) throws IOException {
        try (var sheet =
                book.sheet(page.t("scenarios.parameter"), columns(page, "parameter", "set", "chosen", "source"))) {
            for (var each : Parameter.values()) {
                var said = answer.set().of(each);
                var changed = answer.question().changed().get(each);
                var scale = QuestionWords.scale(each);
                sheet.row(row(
                        page.t("scenarios.p." + each),
                        said.value() * scale,
                        (changed == null ? said.value() : changed) * scale,
                        changed == null ? said.source() : page.t("scenarios.changedHere")));
            }
        }
    }

    private static List<SheetColumn> columns(Page page, String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> SheetColumn.of(page.t("scenarios." + (name.equals("unit") ? "unitOf" : name))))
                .toList();
    }

    private static ArrayList<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(java.util.Arrays.asList(cells));
    }
}
