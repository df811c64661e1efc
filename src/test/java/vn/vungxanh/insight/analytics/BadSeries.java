package vn.vungxanh.insight.analytics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Series and questions that nobody should send: method, what is wrong, the question, and whether it must be refused. */
final class BadSeries {

    private BadSeries() {}

    /** What each method needs beside its series. */
    private static final Map<String, String> METHODS = methods();

    private static Map<String, String> methods() {
        var methods = new LinkedHashMap<String, String>();
        methods.put("rt", "{\"meanInterval\":4.7,\"sdInterval\":2.9,\"cases\":%s%s}");
        methods.put("wt", "{\"meanInterval\":4.7,\"sdInterval\":2.9,\"cases\":%s%s}");
        methods.put("growth", "{\"cases\":%s%s}");
        methods.put("ears", "{\"leastDeviation\":0,\"cases\":%s%s}");
        methods.put("cusum", "{\"expected\":2,\"cases\":%s%s}");
        methods.put(
                "farrington",
                "{\"frequency\":4,\"years\":2,\"halfWindow\":1,\"periods\":1,\"skipped\":1,\"cases\":%s%s}");
        methods.put("forecast", "{\"cases\":%s%s}");
        methods.put("offspring", "{\"infected\":%s%s}");
        methods.put("delays", "{\"exact\":%s%s}");
        methods.put("scan", "{\"x\":[0],\"y\":[0],\"replicas\":9,\"longest\":14,\"counts\":[%s]%s}");
        return methods;
    }

    /** Name, values, days, and whether every method must refuse it. */
    private static List<Object[]> series() {
        var series = new ArrayList<Object[]>();
        series.add(new Object[] {"empty", "[]", "", true});
        series.add(new Object[] {"one point", "[3]", "", false});
        series.add(new Object[] {"all zeros", zeros(60), "", false});
        series.add(new Object[] {"one case at the end", zeros(59).replace("]", ",1]"), "", false});
        series.add(new Object[] {"nothing known of a day", "[1,null,3,4,5,6,7,8,9,10,11,12]", "", true});
        series.add(new Object[] {"a negative correction", "[1,2,-4,5,6,7,8,9,10,11,12,13]", "", true});
        series.add(new Object[] {"NaN as a word", "[1,2,\"NaN\",5,6,7,8,9,10,11,12,13]", "", true});
        series.add(new Object[] {"NaN", "[1,2,NaN,5,6,7,8,9,10,11,12,13]", "", true});
        series.add(new Object[] {"infinity", "[1,2,1e400,5,6,7,8,9,10,11,12,13]", "", true});
        series.add(new Object[] {"a word", "[1,2,\"nhiều\",5,6,7,8,9,10,11,12,13]", "", true});
        series.add(new Object[] {"too large to be true", "[1,2,1e300,5,6,7,8,9,10,11,12,13]", "", true});
        series.add(new Object[] {"no list", "7", "", false});
        series.add(new Object[] {"missing", "null", "", true});
        series.add(new Object[] {
            "a hundred thousand points",
            IntStream.range(0, 100_000)
                    .mapToObj(n -> Integer.toString(1 + n % 5))
                    .collect(Collectors.joining(",", "[", "]")),
            "",
            false
        });
        series.add(new Object[] {"more than that", zeros(100_001), "", true});
        series.add(new Object[] {
            "future days",
            "[1,2,3,4,5]",
            days("2199-01-01", "2199-01-02", "2199-01-03", "2199-01-04", "2199-01-05"),
            true
        });
        series.add(new Object[] {
            "days out of order",
            "[1,2,3,4,5]",
            days("2021-05-01", "2021-05-02", "2021-05-04", "2021-05-03", "2021-05-05"),
            true
        });
        series.add(new Object[] {
            "a day twice",
            "[1,2,3,4,5]",
            days("2021-05-01", "2021-05-02", "2021-05-02", "2021-05-03", "2021-05-04"),
            true
        });
        series.add(new Object[] {
            "a gap", "[1,2,3,4,5]", days("2021-05-01", "2021-05-02", "2021-05-05", "2021-05-06", "2021-05-07"), true
        });
        series.add(new Object[] {"fewer days than values", "[1,2,3,4,5]", days("2021-05-01"), true});
        series.add(new Object[] {"no day", "[1,2]", days("hôm qua", "2021-05-02"), true});
        return series;
    }

    static Stream<Arguments> questions() {
        return METHODS.entrySet().stream()
                .flatMap(method -> series().stream()
                        .filter(each -> each[2].toString().isEmpty() || takesDays(method.getKey()))
                        .map(each -> Arguments.of(
                                method.getKey(), each[0], method.getValue().formatted(each[1], each[2]), each[3])));
    }

    private static boolean takesDays(String method) {
        return !List.of("offspring", "delays", "scan").contains(method);
    }

    private static String zeros(int many) {
        return "[" + String.join(",", Collections.nCopies(many, "0")) + "]";
    }

    private static String days(String... days) {
        return Stream.of(days).collect(Collectors.joining("\",\"", ",\"days\":[\"", "\"]"));
    }
}
