package vn.vungxanh.bench.scenarios;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.vungxanh.VungXanh;
import vn.vungxanh.bench.Times;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.scenarios.Conversions;
import vn.vungxanh.insight.scenarios.Course;
import vn.vungxanh.insight.scenarios.Planner;
import vn.vungxanh.insight.scenarios.Question;

/**
 * The whole plan as a user asks it, elapsed: needs against what the registers hold, by district and region, and which
 * hospitals to convert, for Quảng Ninh's network. Promised: 10,000 cases in under a second. It ends by itself: after
 * {@code -Dseconds} (120) nothing new is begun, a minute later the program is stopped. See docs/benchmarks/scenarios.md.
 */
public final class PlannerBench {

    private static final int TIMES = Integer.getInteger("times", 30);
    private static final int SECONDS = Integer.getInteger("seconds", 120);
    private static final LocalDate DAY = LocalDate.of(2021, 8, 26);
    private static final Instant AS_OF = Instant.parse("2021-08-26T00:00:00Z");
    private static final long BEGAN = System.nanoTime();

    private PlannerBench() {}

    public static void main(String... none) throws Exception {
        Times.endAnyway(SECONDS + 60);
        var home = Files.createTempDirectory("vungxanh-bench");
        var house = SpringApplication.run(VungXanh.class, "--server.port=0", "--vungxanh.home=" + home);
        try {
            var units = house.getBean(Units.class);
            var scope = Scope.ofProgram(units.byCode("22", DAY).orElseThrow().id(), units);
            System.out.printf("%n%-18s %s%n", "milliseconds", Times.HEADING);
            for (var cases : new int[] {1000, 5000, 10_000}) {
                time(house, scope, cases);
            }
        } finally {
            SpringApplication.exit(house);
        }
        System.exit(0);
    }

    private static void time(ConfigurableApplicationContext house, Scope scope, int cases) {
        var planner = house.getBean(Planner.class);
        var conversions = house.getBean(Conversions.class);
        var question =
                new Question(scope.home(), DAY, AS_OF, "hanoi_2021", Map.of(), Course.atOnce(cases));
        var times = Times.of(
                () -> ActingAs.run(scope, () -> conversions.of(planner.answer(scope, question, "vi"))),
                TIMES,
                () -> (System.nanoTime() - BEGAN) / 1e9 < SECONDS);
        System.out.printf(
                "%,6d cases       %s%n",
                cases,
                times.map(each -> each + (each.p95() <= 1000 ? "  within 1 s" : "  LONGER THAN 1 s"))
                        .orElse("the time was up"));
    }
}
