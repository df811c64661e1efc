package vn.vungxanh.insight.reporting.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.reporting.Check;
import vn.vungxanh.insight.reporting.DailyReport;
import vn.vungxanh.insight.reporting.DailyReports;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.shell.Download;

/** The daily report for programs. A figure that nobody recorded is there with the value null, never 0. */
@RestController
@RequestMapping("/api/v1/reports")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class ReportApi {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final DailyReports daily;
    private final MessageSource words;
    private final Clock clock;

    ReportApi(DailyReports daily, MessageSource words, Clock clock) {
        this.daily = daily;
        this.words = words;
        this.clock = clock;
    }

    record Place(String code, String name) {}

    record Value(
            @Nullable BigDecimal value,
            @Nullable String label,
            @Nullable OffsetDateTime asOf,
            @Nullable String source,
            @Nullable String list,
            List<String> lines) {}

    record Checked(
            String id, Check.Kind kind, Check.Outcome outcome, String compared, boolean blocks, String vi, String en) {}

    record Answer(
            Place unit,
            LocalDate from,
            OffsetDateTime asOf,
            String layout,
            String template,
            Map<String, Value> figures,
            List<Checked> checks,
            List<Corrected> corrections,
            boolean blocked) {}

    /** What a late record changed in the last signed report. */
    record Corrected(String figure, String name, BigDecimal before, BigDecimal value, String report) {}

    @GetMapping("/{code:[a-z]+}")
    Answer report(@PathVariable String code, @ModelAttribute DailyQuestion question, Scope scope) {
        var report = question.about(code).answer(daily, scope, clock);
        return new Answer(
                new Place(report.unit().code(), report.unit().name()),
                report.request().from(),
                local(report.request().asOf()),
                report.document().layout().word(),
                report.template().code(),
                figures(report),
                report.checks().stream().map(this::checked).toList(),
                corrections(report),
                report.hasHardFailure());
    }

    @GetMapping("/{code:[a-z]+}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String code, @ModelAttribute DailyQuestion question, Scope scope) {
        var report = question.about(code).answer(daily, scope, clock);
        return new Download(DailyQuestion.fileName(report, "pdf")).of(daily.pdf(report));
    }

    @GetMapping("/{code:[a-z]+}.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String code, @ModelAttribute DailyQuestion question, Scope scope) {
        var report = question.about(code).answer(daily, scope, clock);
        return new Download(DailyQuestion.fileName(report, "xlsx")).of(daily.xlsx(report));
    }

    /** For a message on a telephone. */
    @GetMapping(value = "/{code:[a-z]+}.txt", produces = "text/plain;charset=UTF-8")
    String text(@PathVariable String code, @ModelAttribute DailyQuestion question, Scope scope) {
        return daily.text(question.about(code).answer(daily, scope, clock));
    }

    @GetMapping("/{code:[a-z]+}.docx")
    ResponseEntity<byte[]> docx(@PathVariable String code, @ModelAttribute DailyQuestion question, Scope scope) {
        var report = question.about(code).answer(daily, scope, clock);
        return new Download(DailyQuestion.fileName(report, "docx")).of(daily.docx(report));
    }

    private static List<Corrected> corrections(DailyReport report) {
        var reference = report.correction().reference();
        return report.correction().lines().stream()
                .map(line -> new Corrected(line.figure(), line.name(), line.before(), line.value(), reference))
                .toList();
    }

    private static Map<String, Value> figures(DailyReport report) {
        var figures = new TreeMap<String, Value>();
        report.missing().stream()
                .map(FigureId::value)
                .forEach(id -> figures.put(id, new Value(null, null, null, null, null, List.of())));
        report.figures().forEach((id, figure) -> figures.put(id.value(), value(figure)));
        return figures;
    }

    private static Value value(Figure figure) {
        return new Value(
                figure.value(),
                figure.label(),
                local(figure.asOf()),
                figure.source(),
                figure.listUrl(),
                figure.lines());
    }

    private Checked checked(Check.Result result) {
        return new Checked(
                result.number(),
                result.kind(),
                result.outcome(),
                result.compared(),
                result.blocks(),
                words.getMessage(result.key(), null, VIETNAMESE),
                words.getMessage(result.key(), null, Locale.ENGLISH));
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(Vietnam.ZONE).toOffsetDateTime();
    }
}
