package vn.vungxanh.bench.scenarios;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import vn.vungxanh.insight.conversion.Area;
import vn.vungxanh.insight.conversion.Chooser;
import vn.vungxanh.insight.conversion.Convertible;
import vn.vungxanh.insight.conversion.Crew;
import vn.vungxanh.insight.demand.Grade;
import vn.vungxanh.insight.demand.Occupation;
import vn.vungxanh.insight.demand.Parameter;
import vn.vungxanh.insight.demand.Parameters;
import vn.vungxanh.insight.demand.Reckoning;
import vn.vungxanh.platform.sheets.ResourceTable;

/**
 * How long the plan for 1,000, 5,000 and 10,000 cases of Quảng Ninh's 24 hospitals takes: needs and choice, in one process,
 * cold and warm. See docs/benchmarks/scenarios.md.
 */
public final class ConversionBench {

    private static final int ROUNDS = 30;

    /** Where people live: the three regions and Cô Tô, by population. */
    private static final double[][] PLACES = {
        {21.4, 107.6, 0.224}, {21.05, 107.15, 0.433}, {21.03, 106.7, 0.338}, {21.0, 107.76, 0.005}
    };

    private ConversionBench() {}

    public static void main(String... none) {
        for (var cases : List.of(1000, 5000, 10_000)) {
            var times = new ArrayList<Double>();
            for (var round = 0; round < ROUNDS; round++) {
                var begun = cpu();
                var used = plan(cases);
                times.add((cpu() - begun) / 1e6);
                if (round == 0) {
                    System.out.printf(Locale.ROOT, "%6d cases: %2d hospitals, first %7.1f ms%n", cases, used, times.get(0));
                }
            }
            times.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%6d cases: median %7.1f ms, slowest %7.1f ms%n",
                    cases,
                    times.get(ROUNDS / 2),
                    times.get(ROUNDS - 1));
        }
    }

    /** Of the whole process, because the solver works in a thread of its own; the machine may be busy with others. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static int plan(int cases) {
        var needs = new Reckoning(parameters()).atOnce(cases);
        var areas = new ArrayList<Area>();
        for (var place : PLACES) {
            areas.add(new Area(
                    "area" + areas.size(),
                    place[0],
                    place[1],
                    (needs.beds() - needs.lying().heavy()) * place[2],
                    needs.lying().heavy() * place[2]));
        }
        return Chooser.choose(hospitals(cases), areas, Crew.UNKNOWN).used().size();
    }

    private static List<Convertible> hospitals(int cases) {
        var found = new ArrayList<Convertible>();
        for (var row : ResourceTable.read("networks/hospitals.csv")) {
            var small = !row.get("up_to").isEmpty();
            if (row.get("province").equals("22") && small == (cases <= 1000)) {
                var district = Integer.parseInt(row.get("district"));
                found.add(new Convertible(
                        row.get("code"),
                        row.get("name"),
                        20.9 + district % 7 * 0.1,
                        106.6 + district % 13 * 0.1,
                        row.get("in_use").equals("yes"),
                        Integer.parseInt(row.get("beds")),
                        Integer.parseInt(row.get("severe")),
                        Integer.parseInt(row.get("days"))));
            }
        }
        return found;
    }

    private static Parameters parameters() {
        var values = new EnumMap<Parameter, Double>(Parameter.class);
        for (var set : List.of("who_esft", "hanoi_2021")) {
            ResourceTable.read("scenarios/parameters.csv").stream()
                    .filter(row -> row.get("set").equals(set))
                    .forEach(row -> values.put(
                            Parameter.valueOf(row.get("parameter")), Double.parseDouble(row.get("value"))));
        }
        var kinds = ResourceTable.read("scenarios/staff_hours.csv", row -> {
            var hours = new EnumMap<Grade, Double>(Grade.class);
            Grade.ALL.forEach(each -> hours.put(each, Double.parseDouble(row.get(each.name().toLowerCase(Locale.ROOT)))));
            return new Occupation(row.get("code"), row.get("care").equals("yes"), hours);
        });
        return new Parameters(values, kinds);
    }
}
