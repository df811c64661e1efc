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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.reporting.Check;
import vn.vungxanh.insight.reporting.DailyReport;
import vn.vungxanh.insight.reporting.DailyReports;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

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
            Map<String, Value> figures,
            List<Checked> checks,
            boolean blocked) {}

    @GetMapping("/daily")
    Answer daily(@ModelAttribute DailyQuestion question, Scope scope) {
        var report = question.answer(daily, scope, clock);
        return new Answer(
                new Place(report.unit().code(), report.unit().name()),
                report.request().from(),
                local(report.request().asOf()),
                report.document().layout().word(),
                figures(report),
                report.checks().stream().map(this::checked).toList(),
                report.hasHardFailure());
    }

    @GetMapping("/daily.pdf")
    ResponseEntity<byte[]> pdf(@ModelAttribute DailyQuestion question, Scope scope) {
        var report = question.answer(daily, scope, clock);
        return PaperFiles.pdf(daily.pdf(report), DailyQuestion.fileName(report, "pdf"));
    }

    @GetMapping("/daily.docx")
    ResponseEntity<byte[]> docx(@ModelAttribute DailyQuestion question, Scope scope) {
        var report = question.answer(daily, scope, clock);
        return PaperFiles.docx(daily.docx(report), DailyQuestion.fileName(report, "docx"));
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
