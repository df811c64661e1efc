package vn.vungxanh.insight.analytics;

import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Questions that nobody should send, of methods that take more than a series. */
final class BadQuestions {

    private BadQuestions() {}

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
}
