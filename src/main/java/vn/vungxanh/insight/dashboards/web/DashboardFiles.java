package vn.vungxanh.insight.dashboards.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.dashboards.Compared;
import vn.vungxanh.insight.dashboards.Dashboard;
import vn.vungxanh.insight.dashboards.Dashboards;
import vn.vungxanh.insight.dashboards.SourceCurve;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.SheetWriter;

/** The numbers behind each chart as a file. */
@Controller
@RequestMapping("/dashboards/{code:[0-9A-Za-z]{1,20}}")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class DashboardFiles {

    private final Dashboards dashboards;
    private final Asked asked;

    DashboardFiles(Dashboards dashboards, Asked asked) {
        this.dashboards = dashboards;
        this.asked = asked;
    }

    @GetMapping("/{file:curve|rt|tests|units|numbers}.csv")
    void file(
            Scope scope,
            @PathVariable String code,
            @PathVariable String file,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String by,
            HttpServletResponse response)
            throws IOException {
        var instant = asked.instant(asOf);
        var board = dashboards.of(scope, asked.unit(scope, code, instant), instant, DashboardController.curveBy(by));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s-%s.csv\"".formatted(file, code));
        switch (file) {
            case "curve" -> curve(board, response);
            case "rt" -> reproduction(board, response);
            case "tests" -> tests(board, response);
            case "units" -> units(board, response);
            case "numbers" -> numbers(board, response);
            default -> throw new NotFound("file " + file);
        }
    }

    private static void curve(Dashboard board, HttpServletResponse response) throws IOException {
        var heads = Stream.concat(
                Stream.of("day"),
                Stream.concat(
                        SourceCurve.STACK.stream().map(each -> each.name().toLowerCase(Locale.ROOT)),
                        Stream.of("all", "mean_7_days", "incomplete")));
        try (var sheet = sheet(response, heads)) {
            for (var day : board.curve().days()) {
                var cells = new ArrayList<@Nullable Object>();
                cells.add(day.day());
                SourceCurve.STACK.forEach(source -> cells.add(day.of(source)));
                cells.add(day.total());
                cells.add(rounded(day.mean(), 2));
                cells.add(day.incomplete() ? "x" : null);
                sheet.row(cells);
            }
        }
    }

    private static void reproduction(Dashboard board, HttpServletResponse response) throws IOException {
        try (var sheet = sheet(response, Stream.of("day", "cases_7_days", "mean", "low_95", "high_95", "few_cases"))) {
            for (var day : board.trend().estimates()) {
                var estimate = day.estimate();
                if (estimate.mean() != null) {
                    sheet.row(row(
                            day.day(),
                            Math.round(estimate.cases()),
                            rounded(estimate.mean(), 4),
                            rounded(day.low(), 4),
                            rounded(day.high(), 4),
                            estimate.fewCases() ? "x" : null));
                }
            }
        }
    }

    private static void tests(Dashboard board, HttpServletResponse response) throws IOException {
        try (var sheet = sheet(response, Stream.of("day", "taken", "results", "found_first_time"))) {
            for (var day : board.tests().days()) {
                sheet.row(row(day.day(), day.taken(), day.tested(), day.firstPositive()));
            }
        }
    }

    private static void units(Dashboard board, HttpServletResponse response) throws IOException {
        var heads = Stream.of(
                "code",
                "name",
                "population",
                "cases",
                "new_24_hours",
                "week",
                "per_100000",
                "active",
                "f1",
                "f2",
                "risk");
        try (var sheet = sheet(response, heads)) {
            for (var part : board.parts()) {
                var risk = part.risk();
                sheet.row(row(
                        part.unit().code(),
                        part.unit().name(),
                        part.unit().population(),
                        part.cases().confirmed(),
                        part.cases().newInADay(),
                        part.week(),
                        rounded(part.rate(), 1),
                        part.cases().active(),
                        part.contacts().f1(),
                        part.contacts().f2(),
                        risk == null || risk.open() ? null : (Integer) risk.level()));
            }
        }
    }

    private static void numbers(Dashboard board, HttpServletResponse response) throws IOException {
        var figures = Stream.of(
                        board.cases().stream().map(Compared::now),
                        board.found().stream(),
                        board.cards().stream().flatMap(card -> card.figures().stream()))
                .flatMap(each -> each)
                .toList();
        try (var sheet = sheet(response, Stream.of("figure", "value", "as_of", "source", "list"))) {
            for (var figure : figures) {
                sheet.row(row(
                        figure.label() == null
                                ? figure.id().value()
                                : figure.id().value() + " " + figure.label(),
                        figure.value(),
                        figure.asOf().toString(),
                        figure.source(),
                        figure.listUrl()));
            }
        }
    }

    private static SheetWriter sheet(HttpServletResponse response, Stream<String> heads) throws IOException {
        return SheetWriter.csv(
                response.getOutputStream(), heads.map(SheetColumn::of).toList());
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        var row = new ArrayList<@Nullable Object>();
        for (var cell : cells) {
            row.add(cell);
        }
        return row;
    }

    private static @Nullable BigDecimal rounded(@Nullable Double value, int digits) {
        return value == null || !Double.isFinite(value)
                ? null
                : BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
