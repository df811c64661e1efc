package vn.vungxanh.insight.delays.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.delays.DelayChart;
import vn.vungxanh.insight.delays.DelayKind;
import vn.vungxanh.insight.delays.DelayReport;
import vn.vungxanh.insight.delays.Observed;
import vn.vungxanh.insight.methods.DelayFit;

/** The figures of a report as lines: what was seen, what was fitted, parts, weeks, what was left out. */
final class DelayTable {

    private DelayTable() {}

    static String slug(DelayKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(DelayReport report) {
        var text = new StringBuilder("\ufeffpart,name,cases,value,low_95,high_95,half,nine_of_ten\r\n");
        for (var bar : new DelayChart(report).bars()) {
            text.append(line("seen", bar.from() + "-" + bar.to(), bar.cases()));
        }
        for (var fit : report.fits()) {
            var name = fit.family().name().toLowerCase(Locale.ROOT);
            text.append(figure(name, "first_parameter", fit.cases(), fit.curve().first(), null, null));
            text.append(
                    figure(name, "second_parameter", fit.cases(), fit.curve().second(), null, null));
            text.append(figure(name, "aic", fit.cases(), fit.aic(), null, null));
            text.append(estimate(name, "mean", fit, fit.mean()));
            text.append(estimate(name, "sd", fit, fit.sd()));
            fit.quantiles()
                    .forEach(each -> text.append(estimate(name, "q" + Math.round(each.level() * 100), fit, each)));
        }
        report.parts().forEach(part -> text.append(observed("unit", part.unit().code(), part.observed())));
        report.weeks().forEach(week -> text.append(observed("week", week.from().toString(), week.observed())));
        report.leftOut()
                .forEach((reason, cases) ->
                        text.append(line("left_out", reason.name().toLowerCase(Locale.ROOT), cases.size())));
        return text.toString();
    }

    private static String line(String part, String name, long cases) {
        return part + "," + name + "," + cases + ",,,,,\r\n";
    }

    private static String observed(String part, String name, Observed seen) {
        return String.format(
                Locale.ROOT, "%s,%s,%d,,,,%.3f,%.3f\r\n", part, name, seen.cases(), seen.half(), seen.nineOfTen());
    }

    private static String estimate(String part, String name, DelayFit fit, DelayFit.Estimate estimate) {
        return figure(part, name, fit.cases(), estimate.value(), estimate.low(), estimate.high());
    }

    private static String figure(
            String part, String name, double cases, double value, @Nullable Double low, @Nullable Double high) {
        return String.format(
                Locale.ROOT, "%s,%s,%.0f,%.6g,%s,%s,,\r\n", part, name, cases, value, number(low), number(high));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.6g", value);
    }
}
