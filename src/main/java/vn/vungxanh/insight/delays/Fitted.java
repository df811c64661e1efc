package vn.vungxanh.insight.delays;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.methods.DelayFamily;
import vn.vungxanh.insight.methods.DelayFit;
import vn.vungxanh.insight.methods.MethodRule;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;

/**
 * The families that explain some delays.
 *
 * @param refused of the first that does not; null where one does
 */
record Fitted(List<DelayFit> fits, @Nullable Rule refused) {

    static Fitted of(DelayQuestion asked, List<Spell> spells) {
        var latest = latest(asked);
        var all = spells.stream().map(each -> each.delay(latest)).toList();
        var positive =
                all.stream().filter(each -> each.to() > each.exposedFrom()).toList();
        var fits = new ArrayList<DelayFit>();
        Rule refused = null;
        for (var family : DelayFamily.values()) {
            if (family.onlyPositive() || asked.kind().mayBeNegative()) {
                try {
                    var fit = DelayFit.of(family, family.onlyPositive() ? positive : all);
                    MethodRule.DOES_NOT_CONVERGE.brokenIf(fit.leftOpen());
                    fits.add(fit);
                } catch (RuleBroken noAnswer) {
                    refused = refused == null ? noAnswer.rule() : refused;
                }
            }
        }
        fits.sort(order(positive.size() < all.size()));
        return new Fitted(fits, fits.isEmpty() ? refused : null);
    }

    /** A normal distribution that explains more cases than the others cannot be compared with them; it comes first. */
    private static Comparator<DelayFit> order(boolean someAreNegative) {
        var best = Comparator.comparingDouble(DelayFit::aic);
        return someAreNegative
                ? Comparator.comparing((DelayFit fit) -> -fit.cases()).thenComparing(best)
                : best;
    }

    /** A report after the last day was not asked for; everything else may be known until the instant. */
    private static Instant latest(DelayQuestion asked) {
        var end = Vietnam.startOf(asked.to().plusDays(1));
        return asked.kind() == DelayKind.ONSET_REPORT && end.isBefore(asked.asOf()) ? end : asked.asOf();
    }
}
