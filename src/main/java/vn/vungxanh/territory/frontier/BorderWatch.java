package vn.vungxanh.territory.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** What a supervisor must see: posts without anybody today, people on duty too long, posts that say nothing. */
@org.springframework.stereotype.Service
@Transactional(readOnly = true)
public class BorderWatch {

    private final PostRepository posts;
    private final WatchRepository watch;
    private final DutyRules rules;
    private final Units units;
    private final Clock clock;

    BorderWatch(PostRepository posts, WatchRepository watch, DutyRules rules, Units units, Clock clock) {
        this.posts = posts;
        this.watch = watch;
        this.rules = rules;
        this.units = units;
        this.clock = clock;
    }

    /** Those that need somebody first. */
    public List<PostWatch> posts(Scope scope, UnitId unit, Instant asOf) {
        var where = units.jurisdiction(unit);
        var today = Vietnam.dayOf(asOf);
        var rule = rules.inForce(today);
        var seen = watch.seen(where, today, asOf, rule.mostDays());
        return posts.standing(where, today, null, null).stream()
                .map(post -> {
                    var of = seen.get(post.id().value());
                    var heard = of == null ? null : of.heardAt();
                    var silent = heard == null || Duration.between(heard, asOf).toHours() >= rule.silentHours();
                    return new PostWatch(
                            post,
                            of == null ? 0 : of.onDuty(),
                            of == null ? 0 : of.longest(),
                            of == null ? 0 : of.tired(),
                            heard,
                            silent);
                })
                .sorted(Comparator.comparing(BorderWatch::trouble).reversed())
                .toList();
    }

    public DutyRules.DutyRule rule() {
        return rules.inForce(Vietnam.dayOf(clock.instant()));
    }

    private static int trouble(PostWatch each) {
        return (each.unmanned() ? 4 : 0) + (each.silent() ? 2 : 0) + (each.tired() > 0 ? 1 : 0);
    }
}
