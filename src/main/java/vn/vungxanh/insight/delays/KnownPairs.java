package vn.vungxanh.insight.delays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.chains.ChainFilter;
import vn.vungxanh.surveillance.chains.ChainQueries;
import vn.vungxanh.surveillance.chains.Illness;

/** Cases and who most likely infected them, where both are inside the scope: from the onset of the one to that of the other. */
@Component
class KnownPairs {

    private final ChainQueries chains;

    KnownPairs(ChainQueries chains) {
        this.chains = chains;
    }

    List<Spell> spells(Scope scope, DelayQuestion asked, String disease) {
        var view = chains.view(scope, new ChainFilter(disease, asked.unit(), asked.from(), asked.to(), false));
        var spells = new ArrayList<Spell>();
        for (var node : view.nodes()) {
            var infected = node.illness();
            var infector = node.parent() < 0 ? null : view.node(node.parent()).illness();
            if (infected != null && infector != null && isAskedFor(infected, asked) && isKnown(infector, asked)) {
                spells.add(new Spell(
                        infected.id(),
                        infected.person(),
                        infected.code(),
                        infected.unit(),
                        infected.anchorOn(),
                        start(infector.onsetOn()),
                        end(infector.onsetOn()),
                        start(infected.onsetOn()),
                        end(infected.onsetOn())));
            }
        }
        return spells;
    }

    /** A chain reaches beyond the days that were asked for. */
    private static boolean isAskedFor(Illness infected, DelayQuestion asked) {
        var on = infected.anchorOn();
        return infected.confirmed()
                && isKnown(infected, asked)
                && !on.isBefore(asked.from())
                && !on.isAfter(asked.to());
    }

    /** Who was confirmed later was no case at the instant asked for. */
    private static boolean isKnown(Illness illness, DelayQuestion asked) {
        var on = illness.confirmedOn();
        return on == null || !on.isAfter(Vietnam.dayOf(asked.asOf()));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : Vietnam.startOf(day);
    }

    private static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : Vietnam.startOf(day.plusDays(1));
    }
}
