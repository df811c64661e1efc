package vn.vungxanh.insight.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

/** Whatever is sent to a method: an answer without NaN, or a problem in both languages that says what to do. Never a fault. */
@HouseTest
class BadSeriesTest {

    /** What each method needs beside its series. */
    private static final Map<String, String> METHODS = methods();

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc mvc;

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

    /** What is not a series. */
    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("delays", "negative days", "{\"days\":[-1,2,3,4,5,6]}", true),
                Arguments.of("delays", "nothing", "{}", true),
                Arguments.of("delays", "days of the calendar", "{\"days\":[0,1,1,2,2,3,3,4,7]}", false),
                Arguments.of("delays", "days in billions", "{\"days\":[2147483647,2147483647,1,1,2,3]}", false),
                Arguments.of(
                        "delays",
                        "a window backwards",
                        "{\"windows\":[{\"exposedFrom\":3,\"exposedTo\":2,\"from\":5,\"to\":6}]}",
                        true),
                Arguments.of("delays", "half a window", "{\"windows\":[{\"exposedFrom\":3},null]}", true),
                Arguments.of(
                        "delays",
                        "after the end",
                        "{\"asOf\":\"2021-05-02\",\"pairs\":[{\"first\":\"2021-05-01\",\"second\":\"2021-05-04\"}]}",
                        true),
                Arguments.of(
                        "delays",
                        "a future day",
                        "{\"pairs\":[{\"first\":\"2021-05-01\",\"second\":\"2199-05-04\"}]}",
                        true),
                Arguments.of("delays", "no day", "{\"pairs\":[{\"first\":\"31/5\",\"second\":\"2021-05-04\"}]}", true),
                Arguments.of("delays", "half a pair", "{\"pairs\":[{\"first\":\"2021-05-01\"}]}", true),
                Arguments.of("delays", "an unknown family", "{\"days\":[1,2,3,4,5],\"families\":[\"CAUCHY\"]}", true),
                Arguments.of("attack", "nothing", "{}", true),
                Arguments.of("attack", "no groups", "{\"groups\":[]}", true),
                Arguments.of("attack", "half a group", "{\"groups\":[{\"ill\":3}]}", true),
                Arguments.of("attack", "more ill than people", "{\"groups\":[{\"ill\":3,\"people\":2}]}", true),
                Arguments.of("attack", "nobody", "{\"groups\":[{\"ill\":0,\"people\":0}]}", true),
                Arguments.of("attack", "negative", "{\"groups\":[{\"ill\":-1,\"people\":5}]}", true),
                Arguments.of("attack", "a word", "{\"groups\":[{\"ill\":\"ba\",\"people\":5}]}", true),
                Arguments.of(
                        "attack",
                        "nobody ill",
                        "{\"groups\":[{\"ill\":0,\"people\":5},{\"ill\":0,\"people\":9}]}",
                        false),
                Arguments.of(
                        "attack",
                        "everybody ill",
                        "{\"groups\":[{\"ill\":5,\"people\":5},{\"ill\":9,\"people\":9}]}",
                        false),
                Arguments.of(
                        "attack",
                        "very many people",
                        "{\"groups\":[{\"ill\":3000000000,\"people\":9000000000},{\"ill\":2000000000,\"people\":9000000000}]}",
                        false),
                Arguments.of(
                        "attack", "too many people", "{\"groups\":[{\"ill\":1,\"people\":9000000000000000000}]}", true),
                Arguments.of(
                        "attack",
                        "many groups",
                        "{\"groups\":" + Collections.nCopies(10_001, "{\"ill\":1,\"people\":2}") + "}",
                        true),
                Arguments.of("nowcast", "nothing", "{}", true),
                Arguments.of("nowcast", "no reports", "{\"reports\":[],\"last\":\"2021-05-24\"}", true),
                Arguments.of(
                        "nowcast",
                        "a report before its onset",
                        "{\"reports\":[{\"begun\":\"2021-05-04\",\"reported\":\"2021-05-01\",\"cases\":2}],\"last\":\"2021-05-24\"}",
                        true),
                Arguments.of(
                        "nowcast",
                        "a negative report",
                        "{\"reports\":[{\"begun\":\"2021-05-04\",\"reported\":\"2021-05-05\",\"cases\":-2}],\"last\":\"2021-05-24\"}",
                        true),
                Arguments.of(
                        "nowcast",
                        "no number",
                        "{\"reports\":[{\"begun\":\"x\",\"reported\":\"2021-05-05\",\"cases\":2}],\"last\":\"2021-05-24\"}",
                        true),
                Arguments.of(
                        "nowcast",
                        "reports of one day",
                        "{\"reports\":[{\"begun\":\"2021-05-04\",\"reported\":\"2021-05-05\",\"cases\":2}],\"last\":\"2021-05-05\"}",
                        false),
                Arguments.of(
                        "nowcast",
                        "too many to be true",
                        "{\"reports\":[{\"begun\":\"2021-05-04\",\"reported\":\"2021-05-05\",\"cases\":2147483647},{\"begun\":\"2021-05-04\",\"reported\":\"2021-05-05\",\"cases\":2147483647}],\"last\":\"2021-05-05\"}",
                        true),
                Arguments.of(
                        "nowcast",
                        "an old day",
                        "{\"reports\":[{\"begun\":\"0001-05-04\",\"reported\":\"2021-05-05\",\"cases\":2}],\"last\":\"2021-05-05\"}",
                        true),
                Arguments.of("scan", "nothing", "{}", true),
                Arguments.of("scan", "places that do not fit", "{\"x\":[0,1],\"y\":[0],\"counts\":[[1],[2]]}", true),
                Arguments.of(
                        "scan", "counts that do not fit", "{\"x\":[0,1],\"y\":[0,1],\"counts\":[[1,2],[2]]}", true),
                Arguments.of(
                        "scan", "a place without counts", "{\"x\":[0,1],\"y\":[0,1],\"counts\":[[1,2],null]}", true),
                Arguments.of(
                        "scan",
                        "all in one place",
                        "{\"x\":[0,1],\"y\":[0,1],\"counts\":[[0,9],[0,0]],\"people\":[[5,5],[5,5]],\"replicas\":9}",
                        false),
                Arguments.of(
                        "scan",
                        "nobody lives there",
                        "{\"x\":[0,1],\"y\":[0,1],\"counts\":[[0,9],[0,0]],\"people\":[[0,0],[0,0]],\"replicas\":9}",
                        true),
                Arguments.of(
                        "scan", "no place on earth", "{\"latitude\":[900],\"longitude\":[0],\"counts\":[[1,2]]}", true),
                Arguments.of(
                        "rt",
                        "weights that are none",
                        "{\"cases\":[1,2,3,4,5,6,7,8,9],\"serialInterval\":[0,5]}",
                        true),
                Arguments.of("rt", "no interval", "{\"cases\":[1,2,3,4,5,6,7,8,9]}", true),
                Arguments.of(
                        "rt",
                        "more imported than cases",
                        "{\"cases\":[1,2,3],\"imported\":[2,2,2],\"meanInterval\":4.7,\"sdInterval\":2.9}",
                        true),
                Arguments.of(
                        "wt",
                        "a window longer than the series",
                        "{\"cases\":[1,2,3],\"windowDays\":30,\"meanInterval\":4.7,\"sdInterval\":2.9}",
                        false),
                Arguments.of(
                        "wt",
                        "a negative window",
                        "{\"cases\":[1,2,3],\"windowDays\":-1,\"meanInterval\":4.7,\"sdInterval\":2.9}",
                        true),
                Arguments.of("cusum", "an expectation of nothing", "{\"cases\":[1,2,3],\"expected\":0}", true),
                Arguments.of("offspring", "halves", "{\"infected\":[0.5,1,2,3]}", true),
                Arguments.of("rt", "no question", "", true),
                Arguments.of("rt", "no object", "[1,2,3]", true));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"questions", "others"})
    void isAnsweredOrRefusedInWordsButNeverAFault(String method, String what, String question, boolean refused)
            throws Exception {
        var vietnamese = ask(method, question, "vi");
        var status = vietnamese.getStatus();
        var body = vietnamese.getContentAsString(StandardCharsets.UTF_8);

        assertThat(body).doesNotContain("NaN", "Infinity");
        if (refused) {
            assertThat(status).as(body).isBetween(400, 499);
        }
        if (status != 200) {
            assertThat(status).as(body).isIn(400, 422);
            assertThat(vietnamese.getContentType()).startsWith("application/problem+json");
            var english = ask(method, question, "en").getContentAsString(StandardCharsets.UTF_8);
            assertThat(detail(body)).isNotBlank().isNotEqualTo(detail(english)).matches("(?s).*[.!?:…].*");
            assertThat(detail(english)).isNotBlank().doesNotContain("{", "Exception", "rule.");
        }
    }

    private org.springframework.mock.web.MockHttpServletResponse ask(String method, String question, String language)
            throws Exception {
        return mvc.perform(post("/api/v1/analytics/series:" + method)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Accept-Language", language)
                        .param("lang", language)
                        .content(question)
                        .with(HouseStaff.of(house).signedIn("11", Role.COMMITTEE)))
                .andReturn()
                .getResponse();
    }

    private static String detail(String problem) {
        var from = problem.indexOf("\"detail\":\"") + 10;
        return from < 10 ? "" : problem.substring(from, problem.indexOf('"', from));
    }

    private static String zeros(int many) {
        return "[" + String.join(",", Collections.nCopies(many, "0")) + "]";
    }

    private static String days(String... days) {
        return Stream.of(days).collect(Collectors.joining("\",\"", ",\"days\":[\"", "\"]"));
    }
}
