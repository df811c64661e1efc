package vn.vungxanh.insight.analytics.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.insight.analytics.AnalyticsRule;
import vn.vungxanh.insight.scan.Cluster;
import vn.vungxanh.insight.scan.Neighbourhood;
import vn.vungxanh.insight.scan.Scan;

/** The scan statistic on anybody's own numbers. Keeps nothing. */
@RestController
@RequestMapping("/api/v1/analytics")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class ScanApi {

    private static final int MOST_CELLS = 1_000_000;
    private static final int MOST_REPLICAS = 999;

    /** Against people when they are given, else by permutation of the cases. */
    @PostMapping("/series:scan")
    List<Answer> scan(@RequestBody Question asked) {
        var counts = checked(asked.counts);
        var intervals = counts.length == 0 ? 0 : counts[0].length;
        AnalyticsRule.QUESTION_TOO_LARGE.brokenIf((long) counts.length * intervals > MOST_CELLS, MOST_CELLS);
        AnalyticsRule.QUESTION_TOO_LARGE.brokenIf(given(asked.replicas, MOST_REPLICAS) > MOST_REPLICAS, MOST_REPLICAS);
        var usual = Scan.usual(given(asked.longest, Math.max(1, intervals / 2)));
        var scan = new Scan(
                given(asked.largestShare, usual.largestShare()),
                usual.longest(),
                given(asked.prospective, false),
                given(asked.fewestCases, usual.fewestCases()),
                given(asked.replicas, usual.replicas()),
                given(asked.mostClusters, usual.mostClusters()),
                given(asked.seed, usual.seed()));
        var around = around(asked);
        var people = asked.people;
        AnalyticsRule.SERIES_MISSING.brokenIf(
                people != null && Arrays.stream(people).anyMatch(Objects::isNull), "people");
        var found = people == null ? scan.permutation(around, counts) : scan.poisson(around, counts, people);
        return found.stream().map(Answer::of).toList();
    }

    private static Neighbourhood around(Question asked) {
        if (asked.latitude != null && asked.longitude != null) {
            return Neighbourhood.onEarth(asked.latitude, asked.longitude);
        }
        AnalyticsRule.SERIES_MISSING.brokenIf(asked.x == null || asked.y == null, "latitude, longitude");
        return Neighbourhood.inPlane(
                asked.x == null ? new double[0] : asked.x, asked.y == null ? new double[0] : asked.y);
    }

    private static int[][] checked(int @Nullable [][] counts) {
        AnalyticsRule.SERIES_MISSING.brokenIf(
                counts == null || Arrays.stream(counts).anyMatch(Objects::isNull), "counts");
        return counts == null ? new int[0][] : counts;
    }

    private static <T> T given(@Nullable T asked, T usual) {
        return asked == null ? usual : asked;
    }

    /** @param relativeRisk null where all cases lie inside */
    record Answer(
            List<Integer> places,
            double radius,
            int from,
            int to,
            int observed,
            double expected,
            @Nullable Double relativeRisk,
            double logLikelihoodRatio,
            double p) {

        private static Answer of(Cluster found) {
            return new Answer(
                    found.places(),
                    found.radius(),
                    found.from(),
                    found.to(),
                    found.observed(),
                    found.expected(),
                    Double.isFinite(found.relativeRisk()) ? (Double) found.relativeRisk() : null,
                    found.logLikelihoodRatio(),
                    found.p());
        }
    }

    /**
     * @param counts cases by place and interval
     * @param people by place and interval, in any unit; left out for the permutation model
     * @param longest intervals that a cluster may last; half of all when left out
     */
    record Question(
            double @Nullable [] latitude,
            double @Nullable [] longitude,
            double @Nullable [] x,
            double @Nullable [] y,
            int @Nullable [][] counts,
            double @Nullable [][] people,
            @Nullable Double largestShare,
            @Nullable Integer longest,
            @Nullable Boolean prospective,
            @Nullable Integer fewestCases,
            @Nullable Integer replicas,
            @Nullable Integer mostClusters,
            @Nullable Long seed) {}
}
