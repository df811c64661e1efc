package vn.vungxanh.bench;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.VungXanh;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.reporting.DailyReport;
import vn.vungxanh.insight.reporting.DailyReports;
import vn.vungxanh.insight.reporting.Reconciliation;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/**
 * The report of 6 o'clock on 24 May 2021 from the records of the whole demonstration: each report, its files, then each
 * room alone. It is compared with the two seconds that were promised and with the published figures, and it ends by itself:
 * {@code -Dseconds} (120) after the demonstration is loaded nothing new is begun, and after five minutes the program is
 * stopped whatever it does.
 */
public final class ReportBench {

    private static final int TIMES = Integer.getInteger("times", 20);
    private static final int SECONDS = Integer.getInteger("seconds", 120);
    private static final double PROMISED = 2000;
    private static final Instant AS_OF = Instant.parse("2021-05-23T23:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final int AT_MOST = Integer.getInteger("at-most", 300);
    private static long began = System.nanoTime();

    private ReportBench() {}

    public static void main(String... args) throws Exception {
        Times.endAnyway(AT_MOST);
        var home = Files.createTempDirectory("vungxanh-bench");
        var house = SpringApplication.run(
                VungXanh.class,
                "--spring.profiles.active=demonstration",
                "--server.port=0",
                "--vungxanh.home=" + home);
        try {
            var units = house.getBean(Units.class);
            var scope = Scope.ofProgram(units.byCode("11", DAY).orElseThrow().id(), units);
            System.out.printf("%nloaded after %.0f s%n", seconds());
            began = System.nanoTime();
            System.out.printf("%-36s %s%n", "milliseconds", Times.HEADING);
            var daily = house.getBean(DailyReports.class);
            for (var code : List.of("daily", "outbreak", "midnight")) {
                time(code, scope, () -> daily.compute(scope, code, "11", AS_OF, null, Layout.PARTY), PROMISED);
            }
            time("daily, as DOCX", scope, () -> daily.docx(report(daily, scope)), PROMISED);
            time("daily, as PDF", scope, () -> daily.pdf(report(daily, scope)), PROMISED);
            time("daily, as XLSX", scope, () -> daily.xlsx(report(daily, scope)), PROMISED);
            compare(house, scope);
            rooms(house, scope);
            System.out.printf("asked for %.0f s%n", seconds());
        } finally {
            SpringApplication.exit(house);
        }
        System.exit(0);
    }

    private static DailyReport report(DailyReports daily, Scope scope) {
        return daily.compute(scope, "11", AS_OF, null, Layout.PARTY);
    }

    /** With the figures of 88-BC/BCS as they were published. */
    private static void compare(ConfigurableApplicationContext house, Scope scope) {
        var account = ActingAs.call(
                scope, () -> house.getBean(Reconciliation.class).ofNumber88(scope));
        System.out.printf(
                "published figures: %d, equal %d, different %d, without data %d, unexplained %d%n",
                account.lines().size(),
                account.same(),
                account.different(),
                account.withoutData(),
                account.unexplained());
    }

    private static void rooms(ConfigurableApplicationContext house, Scope scope) {
        var request = new FigureRequest(scope.home().value(), LocalDate.of(2021, 5, 7), AS_OF);
        var transactions = house.getBean(TransactionTemplate.class);
        house.getBeansOfType(FigureSource.class)
                .forEach((name, source) -> time(
                        name,
                        scope,
                        () -> transactions.executeWithoutResult(status -> source.figures(request)),
                        Double.MAX_VALUE));
    }

    private static void time(String what, Scope scope, Runnable question, double promised) {
        var times = Times.of(() -> ActingAs.run(scope, question), TIMES, () -> seconds() < SECONDS);
        System.out.printf(
                "%-36s %s%n",
                what,
                times.map(each -> each + judged(each.p95(), promised)).orElse("the time was up"));
        System.out.flush();
    }

    private static String judged(double p95, double promised) {
        return promised == Double.MAX_VALUE ? "" : p95 <= promised ? "  within 2 s" : "  LONGER THAN 2 s";
    }

    private static double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
