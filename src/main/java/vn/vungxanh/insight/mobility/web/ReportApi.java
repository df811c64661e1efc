package vn.vungxanh.insight.mobility.web;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.insight.mobility.MobilityReports;
import vn.vungxanh.insight.mobility.MobilityRule;
import vn.vungxanh.insight.mobility.SentRow;

/** Operators' systems send their days here. Each item has its own answer; the same item however often counts once. */
@RestController
@RequestMapping("/api/v1/mobility")
@PreAuthorize("hasAuthority('IMPORT')")
class ReportApi {

    private static final int MOST = 5_000;

    private final MobilityReports reports;
    private final MessageSource words;

    ReportApi(MobilityReports reports, MessageSource words) {
        this.reports = reports;
        this.words = words;
    }

    /** Figures may be numbers or digits in quotes: an item that cannot be read is refused alone. */
    record SentDay(
            @Nullable String day,
            @Nullable String operator,
            @Nullable String unit,
            @Nullable String stationary,
            @Nullable String outOfHome,
            @Nullable String total)
            implements SentRow {

        @Override
        public @Nullable String word(String column) {
            return switch (column) {
                case "day" -> day;
                case "operator" -> operator;
                case "unit" -> unit;
                case "stationary" -> stationary;
                case "away" -> outOfHome;
                case "total" -> total;
                default -> null;
            };
        }
    }

    record SentFlow(
            @Nullable String day,
            @Nullable String operator,
            @Nullable String from,
            @Nullable String to,
            @Nullable String subscribers)
            implements SentRow {

        @Override
        public @Nullable String word(String column) {
            return switch (column) {
                case "day" -> day;
                case "operator" -> operator;
                case "from" -> from;
                case "to" -> to;
                case "subscribers" -> subscribers;
                default -> null;
            };
        }
    }

    record Days(@Nullable List<@Nullable SentDay> items) {}

    record Flows(@Nullable List<@Nullable SentFlow> items) {}

    record Problem(@Nullable String field, String rule, String message) {}

    /** @param hidden too small: its figures are not kept */
    record Answer(int item, String outcome, boolean hidden, List<Problem> problems) {}

    /** {@code sent = created + updated + duplicate + rejected} */
    record Answers(int sent, long created, long updated, long duplicate, long rejected, List<Answer> items) {}

    @PostMapping("/days")
    Answers days(Scope scope, @RequestBody Days body, Locale locale) {
        return take(body.items(), new SentDay(null, null, null, null, null, null), scope, reports::takeDays, locale);
    }

    @PostMapping("/flows")
    Answers flows(Scope scope, @RequestBody Flows body, Locale locale) {
        return take(body.items(), new SentFlow(null, null, null, null, null), scope, reports::takeFlows, locale);
    }

    private <T extends SentRow> Answers take(
            @Nullable List<@Nullable T> items,
            T empty,
            Scope scope,
            BiFunction<Scope, List<T>, List<MobilityReports.Taken>> taking,
            Locale locale) {
        if (items == null || items.isEmpty()) {
            throw MobilityRule.NOTHING_SENT.broken();
        }
        MobilityRule.TOO_MANY_AT_ONCE.brokenIf(items.size() > MOST, MOST);
        var rows = items.stream().map(item -> item == null ? empty : item).toList();
        var taken = taking.apply(scope, rows);
        var answers = new java.util.ArrayList<Answer>();
        for (var n = 0; n < taken.size(); n++) {
            var each = taken.get(n);
            answers.add(new Answer(
                    n,
                    each.outcome().result().name(),
                    each.hidden(),
                    each.outcome().problems().stream()
                            .map(problem -> said(problem, locale))
                            .toList()));
        }
        return new Answers(
                taken.size(),
                count(answers, "CREATED"),
                count(answers, "UPDATED"),
                count(answers, "DUPLICATE"),
                count(answers, "REJECTED"),
                answers);
    }

    private Problem said(CellProblem problem, Locale locale) {
        var field = "away".equals(problem.column()) ? "outOfHome" : problem.column();
        return new Problem(
                field,
                problem.message(),
                words.getMessage(problem.message(), problem.arguments().toArray(), locale));
    }

    private static long count(List<Answer> answers, String outcome) {
        return answers.stream().filter(each -> each.outcome().equals(outcome)).count();
    }
}
