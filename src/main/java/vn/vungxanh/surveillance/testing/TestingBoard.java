package vn.vungxanh.surveillance.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.Laboratory;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.orders.TestOrders;
import vn.vungxanh.surveillance.pooling.PoolAdvice;
import vn.vungxanh.surveillance.pooling.PoolDesign;
import vn.vungxanh.surveillance.pooling.PooledPrevalence;

/** Where testing stands: counts only, no persons. */
@Service
@Transactional(readOnly = true)
public class TestingBoard {

    /** So many days say how common the disease is now. */
    public static final int RECENT_DAYS = 14;

    private final BoardRepository board;
    private final PoolRepository pools;
    private final Laboratories laboratories;
    private final TestOrders orders;
    private final ResultRepository results;
    private final Units units;

    TestingBoard(
            BoardRepository board,
            PoolRepository pools,
            Laboratories laboratories,
            TestOrders orders,
            ResultRepository results,
            Units units) {
        this.board = board;
        this.pools = pools;
        this.laboratories = laboratories;
        this.orders = orders;
        this.results = results;
        this.units = units;
    }

    /** @param benches by laboratory, in the order of {@link Laboratories#all()}, closed ones only with work left */
    public record Board(
            TestCounts counts,
            Turnaround turnaround,
            List<TestDay> days,
            Map<Laboratory, BenchCounts> benches,
            long due,
            long setAside,
            long capacity,
            PoolAdvice advice) {

        public BenchCounts all() {
            var sum = new long[7];
            benches.values().forEach(each -> {
                sum[0] += each.coming();
                sum[1] += each.waiting();
                sum[2] += each.running();
                sum[3] += each.toRepeat();
                sum[4] += each.receivedToday();
                sum[5] += each.toldToday();
                sum[6] += each.toldWeek();
            });
            return new BenchCounts(
                    new LaboratoryId(new java.util.UUID(0, 0)),
                    sum[0],
                    sum[1],
                    sum[2],
                    sum[3],
                    sum[4],
                    sum[5],
                    sum[6],
                    null);
        }
    }

    public Board board(Scope scope, UnitId unit, Instant asOf, int days) {
        var where = units.jurisdiction(unit);
        var today = Vietnam.dayOf(asOf);
        return new Board(
                board.counts(where, asOf),
                board.turnaround(where, asOf.minus(Duration.ofDays(7)), asOf),
                board.days(where, today.minusDays(days - 1L), asOf),
                benches(asOf),
                orders.countOpen(where, today),
                results.countAside(where),
                capacity(scope, unit, asOf),
                advice(scope, unit, asOf, null, PoolDesign.PERFECT));
    }

    /** @param p null to take what the screening of the last days tells */
    public PoolAdvice advice(Scope scope, UnitId unit, Instant asOf, @Nullable Double p, PoolDesign design) {
        var told = PooledPrevalence.of(
                pools.screened(units.jurisdiction(unit), asOf.minus(Duration.ofDays(RECENT_DAYS)), asOf));
        return PoolAdvice.of(told, p == null ? told.estimate() : p, design, capacity(scope, unit, asOf));
    }

    TestCounts counts(UnitId unit, Instant asOf) {
        return board.counts(units.jurisdiction(unit), asOf);
    }

    /** Of the results of the seven days before. */
    public Turnaround turnaround(UnitId unit, Instant asOf) {
        return board.turnaround(units.jurisdiction(unit), asOf.minus(Duration.ofDays(7)), asOf);
    }

    /** Only days on which something happened. */
    public List<TestDay> days(UnitId unit, LocalDate from, Instant asOf) {
        return board.days(units.jurisdiction(unit), from, asOf);
    }

    /** Orders for samples that are still to be taken, until that day. */
    long due(UnitId unit, LocalDate day) {
        return orders.countOpen(units.jurisdiction(unit), day);
    }

    BoardRepository.YearCounts samples(UnitId unit, LocalDate from, LocalDate to, Instant asOf) {
        return board.ofSamples(units.jurisdiction(unit), from, to, asOf);
    }

    /** Tubes a day of the unit's own open laboratories. */
    public long capacity(Scope scope, UnitId unit, Instant asOf) {
        return own(unit, Vietnam.dayOf(asOf)).stream()
                .mapToLong(Laboratory::singlePerDay)
                .sum();
    }

    List<Laboratory> own(UnitId unit, LocalDate on) {
        var where = units.jurisdiction(unit);
        return laboratories.all(on).stream()
                .filter(each -> each.active() && !each.reference() && where.covers(each.unit()))
                .toList();
    }

    /** What each laboratory has before it, those without an open bench left out. */
    Map<Laboratory, BenchCounts> benchesAt(Instant asOf) {
        return benches(asOf);
    }

    private Map<Laboratory, BenchCounts> benches(Instant asOf) {
        Map<LaboratoryId, BenchCounts> counted = new HashMap<>();
        board.benches(asOf).forEach(each -> counted.put(each.laboratory(), each));
        Map<Laboratory, BenchCounts> benches = new LinkedHashMap<>();
        for (var laboratory : laboratories.all(Vietnam.dayOf(asOf))) {
            var counts = counted.getOrDefault(laboratory.id(), BenchCounts.none(laboratory.id()));
            if (laboratory.active() || counts.backlog() + counts.coming() > 0) {
                benches.put(laboratory, counts);
            }
        }
        return benches;
    }
}
