package vn.vungxanh.care.isolation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/** The dated rules of isolation, and which of them applies to somebody on a day. */
@Component
public class Regulations {

    private static final Comparator<Regulation> PARTICULAR = Comparator.<Regulation, Boolean>comparing(
                    rule -> !rule.disease().equals("*"))
            .thenComparing(rule -> !rule.isNational())
            .thenComparing(Regulation::condition)
            .thenComparing(Regulation::validFrom);

    private final List<Regulation> all;
    private final List<Frame> frames;
    private final Units units;

    Regulations(Units units) {
        this.units = units;
        this.all = RuleTable.regulations();
        this.frames = RuleTable.frames();
    }

    public List<Regulation> all() {
        return all;
    }

    public Optional<Regulation> find(String id) {
        return all.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /**
     * @param unit where the person lives: an office there may have decided something of its own
     * @param on the day on which the isolation begins
     */
    public Optional<RuleChoice> choose(String disease, Subject subject, RuleFacts facts, UnitId unit, LocalDate on) {
        return choose(all, disease, subject, facts, authorities(unit), on);
    }

    static Optional<RuleChoice> choose(
            List<Regulation> rules,
            String disease,
            Subject subject,
            RuleFacts facts,
            Set<String> authorities,
            LocalDate on) {
        Predicate<Regulation> here = rule -> rule.isAbout(disease, subject)
                && rule.inForceOn(on)
                && (rule.authority() == null || authorities.contains(rule.authority()));
        var inForce = rules.stream().filter(here).toList();
        var holding = inForce.stream().filter(rule -> rule.holdsFor(facts)).toList();
        return holding.stream().max(PARTICULAR).map(applied -> {
            var national = holding.stream()
                    .filter(Regulation::isNational)
                    .max(PARTICULAR)
                    .filter(rule -> !rule.equals(applied))
                    .orElse(null);
            var others = inForce.stream().filter(rule -> !rule.equals(applied)).toList();
            return new RuleChoice(applied, national, others);
        });
    }

    /** How far an isolation may be extended, as of a day. */
    public Optional<Frame> frame(LocalDate on) {
        return frames.stream().filter(frame -> frame.inForceOn(on)).findFirst();
    }

    private Set<String> authorities(UnitId unit) {
        return units.path(unit).stream().map(each -> each.code()).collect(java.util.stream.Collectors.toSet());
    }
}
