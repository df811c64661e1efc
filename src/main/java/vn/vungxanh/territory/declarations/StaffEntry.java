package vn.vungxanh.territory.declarations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** Declarations that a member of the staff enters for somebody: at a desk, at a door, for a place within the jurisdiction. */
@Service
@Transactional
public class StaffEntry {

    private final Declarations declarations;
    private final AnswerChecks checks;
    private final FieldSets sets;
    private final Units units;

    StaffEntry(Declarations declarations, AnswerChecks checks, FieldSets sets, Units units) {
        this.declarations = declarations;
        this.checks = checks;
        this.sets = sets;
        this.units = units;
    }

    /** @param taken null where there are problems */
    public record Outcome(@Nullable Taken taken, List<Problem> problems) {

        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /** The commune may be typed by name. */
    public Outcome enter(Scope scope, UUID id, Kind kind, Channel channel, FormWords typed, Instant at) {
        var day = Vietnam.dayOf(at);
        var set = sets.inForce(kind, day);
        var raw = new HashMap<>(typed.raw(set.fields()));
        communeOf(raw, day).ifPresent(unit -> raw.put(Answers.UNIT, unit.code()));
        var checked = checks.check(set, raw, day);
        var problems = new ArrayList<>(checked.problems());
        var unit = units.byCode(checked.answers().of(Answers.UNIT), day);
        if (unit.isPresent() && !scope.covers(unit.get().id())) {
            problems.add(Problem.of(Answers.UNIT, DeclarationsRule.OUTSIDE_JURISDICTION));
        }
        if (!problems.isEmpty() || unit.isEmpty()) {
            return new Outcome(null, problems);
        }
        var taken = declarations.declare(new NewDeclaration(
                id, kind, set.id(), channel, unit.get().id(), checked.answers(), at, scope.login(), null));
        DeclarationsRule.ID_USED_FOR_ANOTHER.brokenIf(!taken.kept());
        return new Outcome(taken, List.of());
    }

    private java.util.Optional<Unit> communeOf(Map<String, String> raw, java.time.LocalDate day) {
        var text = SearchKey.nfc(raw.getOrDefault(Answers.UNIT, ""));
        return text.isEmpty() || units.byCode(text, day).isPresent()
                ? java.util.Optional.empty()
                : units.resolve(text, null, day).unit().filter(unit -> unit.level() == UnitLevel.COMMUNE);
    }
}
