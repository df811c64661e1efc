package vn.vungxanh.surveillance.traces;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.Tier;
import vn.vungxanh.surveillance.presence.PresenceIndex;

/** Counts an answer. Of people whom the reader may not see, only how many, by district or province. */
@Component
class Summaries {

    private final PresenceIndex index;
    private final Units units;

    Summaries(PresenceIndex index, Units units) {
        this.index = index;
        this.units = units;
    }

    TraceSummary of(Scope scope, TraceRun run) {
        var levels = new ArrayList<TraceSummary.Level>();
        for (var level = 1; level <= run.depth(); level++) {
            levels.add(level(run.rows(), level));
        }
        var byBasis = new EnumMap<Basis, Integer>(Basis.class);
        run.rows().stream()
                .filter(Summaries::quarantinedF1)
                .forEach(row -> byBasis.merge(row.basis(), 1, Integer::sum));
        return new TraceSummary(levels, byBasis, found(run), outside(scope, run.rows()));
    }

    /** F1 to quarantine by who found them. */
    TraceSummary.Found found(TraceRun run) {
        var found = TraceSummary.Found.NOBODY;
        for (var row : run.rows()) {
            if (quarantinedF1(row)) {
                found = found.plus(one(finders(run, row)));
            }
        }
        return found;
    }

    boolean visible(Scope scope, Traced row) {
        return row.unit() != Traced.NOWHERE && scope.covers(new UnitId(row.unit()));
    }

    private Set<Basis> finders(TraceRun run, Traced row) {
        var finders = EnumSet.noneOf(Basis.class);
        finders.add(row.basis());
        for (var meeting : index.current().meetings(run.source(), row.number(), run.rule())) {
            if (meeting.tier() == Tier.QUARANTINE) {
                finders.add(meeting.basis());
            }
        }
        for (var number : run.source().persons()) {
            for (var known : run.known()
                    .between(
                            number,
                            row.number(),
                            run.source().from(),
                            run.source().to())) {
                finders.add(known.basis());
            }
        }
        return finders;
    }

    private static TraceSummary.Found one(Set<Basis> finders) {
        var platform = finders.contains(Basis.PLACE) || finders.contains(Basis.BLUETOOTH);
        var registers = finders.contains(Basis.GROUP);
        var interview = finders.contains(Basis.DECLARED);
        return new TraceSummary.Found(
                1,
                count(platform),
                count(registers),
                count(interview),
                count(platform && !registers && !interview),
                count(registers && !platform && !interview),
                count(interview && !platform && !registers));
    }

    private static int count(boolean yes) {
        return yes ? 1 : 0;
    }

    private static boolean quarantinedF1(Traced row) {
        return row.level() == 1 && row.tier() == Tier.QUARANTINE;
    }

    private static TraceSummary.Level level(List<Traced> rows, int level) {
        var quarantine = 0;
        var notice = 0;
        var high = 0;
        for (var row : rows) {
            if (row.level() == level) {
                quarantine += count(row.tier() == Tier.QUARANTINE);
                notice += count(row.tier() == Tier.NOTIFY);
                high += count(row.high());
            }
        }
        return new TraceSummary.Level(level, quarantine, notice, high);
    }

    private List<TraceSummary.Outside> outside(Scope scope, List<Traced> rows) {
        var counts = new TreeMap<String, int[]>();
        for (var row : rows) {
            if (!visible(scope, row)) {
                counts.computeIfAbsent(office(scope, row.unit()), none -> new int[2])[
                        row.tier().ordinal()]++;
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new TraceSummary.Outside(
                        entry.getKey(),
                        entry.getValue()[Tier.QUARANTINE.ordinal()],
                        entry.getValue()[Tier.NOTIFY.ordinal()]))
                .toList();
    }

    /** The district inside the reader's own province, the province elsewhere: never nearer to the person than that. */
    String office(Scope scope, int unit) {
        var known = unit == Traced.NOWHERE ? null : units.find(new UnitId(unit)).orElse(null);
        if (known == null) {
            return "";
        }
        var path = units.path(known.id());
        var own = units.path(scope.home());
        var sameProvince =
                path.stream().filter(step -> step.level() == UnitLevel.PROVINCE).anyMatch(own::contains);
        var wanted = sameProvince ? UnitLevel.DISTRICT : UnitLevel.PROVINCE;
        return path.stream()
                .filter(step -> step.level() == wanted)
                .findFirst()
                .or(() -> path.stream()
                        .filter(step -> step.level() == UnitLevel.PROVINCE)
                        .findFirst())
                .map(step -> step.name())
                .orElse("");
    }
}
