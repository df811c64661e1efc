package vn.vungxanh.bench;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
 * after {@code -Dseconds} (240) nothing new is begun, and a minute later the program is stopped whatever it does.
 */
public final class ReportBench {

    private static final int TIMES = Integer.getInteger("times", 20);
    private static final int SECONDS = Integer.getInteger("seconds", 240);
    private static final double PROMISED = 2000;
    private static final Instant AS_OF = Instant.parse("2021-05-23T23:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final long BEGAN = System.nanoTime();

    private ReportBench() {}

    public static void main(String... args) throws Exception {
        endsAnyway();
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
            System.out.printf("%-36s %8s %8s %8s %5s%n", "milliseconds", "first", "p50", "p95", "times");
            var daily = house.getBean(DailyReports.class);
            for (var code : List.of("daily", "outbreak", "midnight")) {
                time(code, scope, () -> daily.compute(scope, code, "11", AS_OF, null, Layout.PARTY), PROMISED);
            }
            time("daily, as DOCX", scope, () -> daily.docx(report(daily, scope)), PROMISED);
            time("daily, as PDF", scope, () -> daily.pdf(report(daily, scope)), PROMISED);
            time("daily, as XLSX", scope, () -> daily.xlsx(report(daily, scope)), PROMISED);
            compare(house, scope);
            rooms(house, scope);
            System.out.printf("ended after %.0f s%n", seconds());
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

    /** The first time, the median and the 95th percentile, in milliseconds. */
    private static void time(String what, Scope scope, Runnable question, double promised) {
        var times = new ArrayList<Double>();
        while (times.size() < TIMES && seconds() < SECONDS) {
            var start = System.nanoTime();
            ActingAs.run(scope, question);
            times.add((System.nanoTime() - start) / 1e6);
        }
        if (times.isEmpty()) {
            System.out.printf("%-36s the time was up%n", what);
            return;
        }
        var first = times.get(0);
        Collections.sort(times);
        var p95 = times.get((int) Math.ceil(0.95 * times.size()) - 1);
        System.out.printf(
                "%-36s %8.1f %8.1f %8.1f %5d%s%n",
                what,
                first,
                times.get(times.size() / 2),
                p95,
                times.size(),
                promised == Double.MAX_VALUE ? "" : p95 <= promised ? "  within 2 s" : "  LONGER THAN 2 s");
        System.out.flush();
    }

    private static double seconds() {
        return (System.nanoTime() - BEGAN) / 1e9;
    }

    private static void endsAnyway() {
        var guard = new Thread(() -> {
            try {
                Thread.sleep((SECONDS + 60) * 1000L);
            } catch (InterruptedException ended) {
                return;
            }
            System.out.println("stopped: it did not end by itself");
            Runtime.getRuntime().halt(1);
        });
        guard.setDaemon(true);
        guard.start();
    }
}
