package vn.vungxanh.insight.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.methods.Offspring;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Waves;
import vn.vungxanh.surveillance.chains.ChainFilter;
import vn.vungxanh.surveillance.chains.ChainNode;
import vn.vungxanh.surveillance.chains.ChainQueries;
import vn.vungxanh.surveillance.chains.ChainView;

/** How many each case infected, from the chains that are known. */
@Service
@Transactional
public class SpreadQueries {

    private static final int MOST_NAMED = 10;
    private static final int BEFORE = 14;

    private final ChainQueries chains;
    private final Waves waves;

    SpreadQueries(ChainQueries chains, Waves waves) {
        this.chains = chains;
        this.waves = waves;
    }

    /** Whoever began the wave fell ill before anybody was reported. */
    public LocalDate startOf(UnitId unit, Instant asOf) {
        return waves.startOf(Disease.COVID_19, unit, asOf).minusDays(BEFORE);
    }

    /** Whoever may see cases is told the codes of those who infected most, which leaves an audit row. */
    public Spread named(Scope scope, UnitId unit, LocalDate from, Instant asOf) {
        var view = view(scope, unit, from, asOf);
        var infected = infected(view);
        var most = scope.may(Permission.VIEW_CASES) ? most(view, infected) : List.<ChainNode>of();
        if (!most.isEmpty()) {
            chains.shown(scope, most);
        }
        return spread(view, infected, most);
    }

    @Transactional(readOnly = true)
    public Spread spread(Scope scope, UnitId unit, LocalDate from, Instant asOf) {
        var view = view(scope, unit, from, asOf);
        return spread(view, infected(view), List.of());
    }

    private ChainView view(Scope scope, UnitId unit, LocalDate from, Instant asOf) {
        return chains.view(scope, new ChainFilter(Disease.COVID_19, unit, from, Vietnam.dayOf(asOf), false));
    }

    private static Map<Integer, Integer> infected(ChainView view) {
        var infected = new HashMap<Integer, Integer>();
        for (var node : view.nodes()) {
            if (node.isCase()) {
                infected.putIfAbsent(node.number(), 0);
                if (node.parent() >= 0) {
                    infected.merge(node.parent(), 1, Integer::sum);
                }
            }
        }
        return infected;
    }

    private static Spread spread(ChainView view, Map<Integer, Integer> infected, List<ChainNode> most) {
        var linked = new HashSet<Integer>();
        view.nodes().stream()
                .filter(node -> node.isCase() && node.parent() >= 0)
                .forEach(node -> {
                    linked.add(node.number());
                    linked.add(node.parent());
                });
        var counts = new int
                [1 + infected.values().stream().mapToInt(each -> each).max().orElse(0)];
        infected.values().forEach(each -> counts[each]++);
        var offspring = infected.values().stream().mapToDouble(each -> each).toArray();
        return new Spread(
                offspring.length,
                linked.size(),
                fit(offspring),
                counts,
                most.stream().map(node -> spreader(node, infected)).toList());
    }

    private static List<ChainNode> most(ChainView view, Map<Integer, Integer> infected) {
        return view.nodes().stream()
                .filter(node -> node.illness() != null && infected.getOrDefault(node.number(), 0) > 0)
                .sorted(Comparator.comparing((ChainNode node) -> -infected.getOrDefault(node.number(), 0))
                        .thenComparing(ChainNode::number))
                .limit(MOST_NAMED)
                .toList();
    }

    private static Spread.Spreader spreader(ChainNode node, Map<Integer, Integer> infected) {
        var illness = node.illness();
        if (illness == null) {
            throw new IllegalStateException("only those inside the scope are named");
        }
        return new Spread.Spreader(
                illness.id(), illness.person(), illness.code(), infected.getOrDefault(node.number(), 0));
    }

    private static @Nullable Offspring fit(double[] infected) {
        try {
            return infected.length < 3 || Arrays.stream(infected).sum() == 0 ? null : Offspring.of(infected);
        } catch (RuleBroken noAnswer) {
            return null;
        }
    }
}
