package vn.vungxanh.insight.reporting.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.reporting.DailyReport;
import vn.vungxanh.insight.reporting.DailyReports;
import vn.vungxanh.insight.reporting.Outline;
import vn.vungxanh.insight.reporting.ReportingRule;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Layout;

/**
 * What is asked for in an address.
 *
 * @param unit code of the unit; the reader's own without it
 * @param asOf "2021-05-24T06:00:00+07:00", "2021-05-24T06:00" or "2021-05-24"; the program's time without it
 * @param from first day that counts; the unit's own without it
 * @param layout "party" or "state"
 * @param template "daily", "outbreak" or "midnight"; the daily one without it
 */
record DailyQuestion(
        @Nullable String unit,
        @Nullable String asOf,
        @Nullable String from,
        @Nullable String layout,
        @Nullable String template) {

    DailyReport answer(DailyReports reports, Scope scope, Clock clock) {
        return reports.compute(outline(reports, scope, clock));
    }

    Outline outline(DailyReports reports, Scope scope, Clock clock) {
        var code = unit == null || unit.isBlank() ? null : unit;
        return reports.outline(scope, which(), code, instant(clock), firstDay(), layoutOf());
    }

    /** The same question about another report. */
    DailyQuestion about(String report) {
        return new DailyQuestion(unit, asOf, from, layout, report);
    }

    String which() {
        return template == null || template.isBlank() ? DailyReports.DAILY : template;
    }

    Layout layoutOf() {
        return Layout.ofWord(layout == null ? "party" : layout);
    }

    /** The end of today is not there yet: a report "of today" is one of now. */
    private Instant instant(Clock clock) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (asOf == null || asOf.isBlank()) {
            return now;
        }
        var asked = read(asOf, Vietnam::instant);
        var isToday = asOf.strip().equals(Vietnam.dayOf(now).toString());
        ReportingRule.NOT_AS_OF_THE_FUTURE.brokenIf(asked.isAfter(clock.instant()) && !isToday);
        return isToday ? now : asked;
    }

    private @Nullable LocalDate firstDay() {
        return from == null || from.isBlank() ? null : read(from, LocalDate::parse);
    }

    /** Years with more or fewer digits are typing errors, and no database keeps them. */
    private static <T> T read(String text, Function<String, T> reading) {
        ReportingRule.TIME_IS_READABLE.brokenIf(!text.strip().matches("[12]\\d{3}-.*"), text);
        try {
            return reading.apply(text.strip());
        } catch (DateTimeException unreadable) {
            throw ReportingRule.TIME_IS_READABLE.broken(text);
        }
    }

    /** The address of the same report in another form. */
    static String address(String path, DailyReport report) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("unit", report.unit().code())
                .queryParam(
                        "asOf",
                        LocalDateTime.ofInstant(report.request().asOf(), Vietnam.ZONE)
                                .toString())
                .queryParam("from", report.request().from())
                .queryParam("layout", report.document().layout().word())
                .queryParam("template", report.template().code())
                .build()
                .toUriString();
    }

    static String fileName(DailyReport report, String ending) {
        var kind = report.template().code().equals(DailyReports.DAILY)
                ? ""
                : report.template().code() + "-";
        return "bao-cao-" + kind + report.unit().code() + "-" + report.request().day() + "-"
                + report.document().layout().word() + "." + ending;
    }
}
