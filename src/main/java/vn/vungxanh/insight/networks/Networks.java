package vn.vungxanh.insight.networks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** Which hospitals a province can turn over and which districts it treats together, on a day. A version is never changed. */
@Service
@Transactional
public class Networks {

    private final NetworkRepository versions;
    private final PublishedNetworks published;
    private final NetworkChecks checks;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Networks(
            NetworkRepository versions,
            PublishedNetworks published,
            NetworkChecks checks,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.versions = versions;
        this.published = published;
        this.checks = checks;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** The province's own version of that day; without one, what it published; empty if nobody knows. */
    @Transactional(readOnly = true)
    public Network on(UnitId unit, LocalDate day) {
        return versions.of(unit, day)
                .or(() -> published.of(units.get(unit).code(), day))
                .orElse(Network.NONE);
    }

    /** The last first; those that came with the program are not among them. */
    @Transactional(readOnly = true)
    public List<Network> versions(Scope scope, UnitId unit) {
        return versions.all(unit);
    }

    /** The number on which the next version is made. */
    @Transactional(readOnly = true)
    public int last(Scope scope, UnitId unit) {
        return versions.last(unit);
    }

    /** What a planner should know of it before anybody trusts a plan. */
    public List<Finding> findings(Network network, UnitId unit, LocalDate day, String language) {
        return checks.findings(network, units.children(unit, day), language);
    }

    /**
     * The next version. Rows that stay as they were keep their source; the others have that of the version.
     *
     * @throws StaleVersion when somebody else made one meanwhile
     */
    public int make(Scope scope, UnitId unit, NewNetwork wanted) {
        NetworkRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(unit));
        var source = SearchKey.nfc(wanted.source()).strip();
        NetworkRule.SOURCE_INCOMPLETE.brokenIf(source.length() < 2 || source.length() > 300);
        var before = on(unit, wanted.from());
        var hospitals = wanted.hospitals().stream()
                .map(row -> sourced(row, before, source))
                .toList();
        checks.hold(hospitals, wanted.regions(), children(unit, wanted.from()));
        NetworkRule.NOTHING_CHANGED.brokenIf(hospitals.equals(before.hospitals())
                && Set.copyOf(wanted.regions()).equals(Set.copyOf(before.regions())));
        var made = new Network(
                wanted.after() + 1,
                wanted.from(),
                null,
                hospitals,
                wanted.regions(),
                source,
                clock.instant(),
                scope.login());
        var id = TimeOrderedId.next(clock);
        if (versions.last(unit) != wanted.after() || !versions.add(id, unit, made)) {
            throw new StaleVersion("network " + unit + " " + wanted.after());
        }
        audit.wrote(scope, "networks.audit.made", id, Integer.toString(made.number()));
        return made.number();
    }

    private List<Unit> children(UnitId unit, LocalDate day) {
        return units.children(unit, day);
    }

    private static HospitalRow sourced(HospitalRow row, Network before, String source) {
        return before.hospitals().stream()
                .filter(known -> known.isSame(row))
                .filter(known -> Objects.equals(known, row.from(known.source(), known.confidence())))
                .findFirst()
                .orElseGet(() -> row.from(source, "medium"));
    }
}
