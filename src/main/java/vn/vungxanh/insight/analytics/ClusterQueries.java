package vn.vungxanh.insight.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.scan.Cluster;
import vn.vungxanh.insight.scan.Neighbourhood;
import vn.vungxanh.insight.scan.Scan;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.Disease;

/** Where cases gather now: the prospective scan over the communes of a unit, against their people. */
@Service
@Transactional(readOnly = true)
public class ClusterQueries {

    /** Looked back to, and the longest that a cluster may have lasted: half of it. */
    static final int DAYS = 28;

    private static final int MOST_CLUSTERS = 5;
    private static final int REPLICAS = 199;
    private static final long SEED = 88;

    private final CaseQueries cases;
    private final Units units;

    ClusterQueries(CaseQueries cases, Units units) {
        this.cases = cases;
        this.units = units;
    }

    /** The likeliest first; also those that may be chance. Communes without a known place or population are left out. */
    public List<UnitCluster> clusters(Scope scope, UnitId unit, Instant asOf) {
        var to = Vietnam.dayOf(asOf.plusSeconds(1)).minusDays(1);
        var from = to.minusDays(DAYS - 1L);
        var communes = communes(scope, unit, Vietnam.dayOf(asOf));
        var counts = counts(scope, unit, communes, from, asOf);
        if (Arrays.stream(counts).flatMapToInt(Arrays::stream).sum() < 2) {
            return List.of();
        }
        var around = Neighbourhood.onEarth(
                communes.stream()
                        .mapToDouble(each -> Objects.requireNonNull(each.latitude()))
                        .toArray(),
                communes.stream()
                        .mapToDouble(each -> Objects.requireNonNull(each.longitude()))
                        .toArray());
        return new Scan(0.5, DAYS / 2, true, 2, REPLICAS, MOST_CLUSTERS, SEED)
                .poisson(around, counts, people(communes)).stream()
                        .map(found -> cluster(found, communes, counts, from))
                        .toList();
    }

    private List<Unit> communes(Scope scope, UnitId unit, LocalDate day) {
        return units.subtree(unit).stream()
                .map(units::get)
                .filter(each -> each.level() == UnitLevel.COMMUNE && each.existedOn(day) && scope.covers(each.id()))
                .filter(each -> each.latitude() != null && each.longitude() != null)
                .filter(each -> each.population() != null && each.population() > 0)
                .toList();
    }

    private int[][] counts(Scope scope, UnitId unit, List<Unit> communes, LocalDate from, Instant asOf) {
        var reach = communes.stream().map(each -> units.jurisdiction(each.id())).toList();
        var counts = new int[communes.size()][DAYS];
        for (var each : cases.reportedByPlace(scope, Disease.COVID_19, unit, from, asOf)) {
            var day = (int) ChronoUnit.DAYS.between(from, each.day());
            if (day < DAYS) {
                IntStream.range(0, reach.size())
                        .filter(n -> reach.get(n).covers(new UnitId(each.unit())))
                        .findFirst()
                        .ifPresent(n -> counts[n][day] += (int) each.change());
            }
        }
        return counts;
    }

    private static double[][] people(List<Unit> communes) {
        var people = new double[communes.size()][DAYS];
        for (var n = 0; n < people.length; n++) {
            Arrays.fill(people[n], Objects.requireNonNull(communes.get(n).population()));
        }
        return people;
    }

    private static UnitCluster cluster(Cluster found, List<Unit> communes, int[][] counts, LocalDate from) {
        var parts = new ArrayList<UnitCluster.Part>();
        for (var place : found.places()) {
            var inside =
                    Arrays.stream(counts[place], found.from(), found.to() + 1).sum();
            parts.add(new UnitCluster.Part(communes.get(place), inside));
        }
        return new UnitCluster(
                parts,
                found.radius(),
                from.plusDays(found.from()),
                from.plusDays(found.to()),
                found.observed(),
                found.expected(),
                found.relativeRisk(),
                found.logLikelihoodRatio(),
                found.p());
    }
}
