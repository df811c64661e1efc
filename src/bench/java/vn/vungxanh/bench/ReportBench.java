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
import vn.vungxanh.insight.reporting.DailyReports;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** The report of 6 o'clock on 24 May 2021 from the records of the whole demonstration: each room alone, then the report. */
public final class ReportBench {

    private static final int TIMES = Integer.getInteger("times", 9);
    private static final Instant AS_OF = Instant.parse("2021-05-23T23:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);

    private ReportBench() {}

    public static void main(String... args) throws Exception {
        var home = Files.createTempDirectory("vungxanh-bench");
        var house = SpringApplication.run(
                VungXanh.class,
                "--spring.profiles.active=demonstration",
                "--server.port=0",
                "--vungxanh.home=" + home);
        try {
            var units = house.getBean(Units.class);
            var scope = Scope.ofProgram(units.byCode("11", DAY).orElseThrow().id(), units);
            rooms(house, scope);
            var daily = house.getBean(DailyReports.class);
            for (var code : List.of("daily", "outbreak", "midnight")) {
                time(code, scope, () -> daily.compute(scope, code, "11", AS_OF, null, Layout.PARTY));
            }
            time("daily, as DOCX", scope, () -> daily.docx(daily.compute(scope, "11", AS_OF, null, Layout.PARTY)));
            time("daily, as PDF", scope, () -> daily.pdf(daily.compute(scope, "11", AS_OF, null, Layout.PARTY)));
        } finally {
            SpringApplication.exit(house);
        }
        System.exit(0);
    }

    private static void rooms(ConfigurableApplicationContext house, Scope scope) {
        var request = new FigureRequest(scope.home().value(), LocalDate.of(2021, 5, 7), AS_OF);
        var transactions = house.getBean(TransactionTemplate.class);
        house.getBeansOfType(FigureSource.class)
                .forEach((name, source) -> time(
                        name,
                        scope,
                        () -> transactions.executeWithoutResult(status -> source.figures(request))));
    }

    /** The first time, the median and the worst, in milliseconds. */
    private static void time(String what, Scope scope, Runnable question) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) {
            var start = System.nanoTime();
            ActingAs.run(scope, question);
            times.add((System.nanoTime() - start) / 1e6);
        }
        var first = times.get(0);
        Collections.sort(times);
        System.out.printf("%-28s %8.1f %8.1f %8.1f%n", what, first, times.get(TIMES / 2), times.get(TIMES - 1));
    }
}
