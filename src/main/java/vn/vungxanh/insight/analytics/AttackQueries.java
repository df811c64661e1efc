package vn.vungxanh.insight.analytics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.methods.AttackRates;
import vn.vungxanh.insight.methods.Proportion;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseCounts;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Waves;

/** Attack rates of a wave, by unit, and among contacts and registered people by age and sex. */
@Service
@Transactional(readOnly = true)
public class AttackQueries {

    /** QĐ 5053/QĐ-BYT 03/12/2020: contacts are followed for 14 days. */
    private static final int FOLLOW_UP_DAYS = 14;

    private final CaseQueries cases;
    private final AttackRepository contacts;
    private final AttackGroupRepository groups;
    private final Waves waves;
    private final Units units;

    AttackQueries(
            CaseQueries cases, AttackRepository contacts, AttackGroupRepository groups, Waves waves, Units units) {
        this.cases = cases;
        this.contacts = contacts;
        this.groups = groups;
        this.waves = waves;
        this.units = units;
    }

    public AttackReport report(Scope scope, UnitId unit, Instant asOf) {
        var from = waves.startOf(Disease.COVID_19, unit, asOf);
        var counts = cases.counts(scope, Disease.COVID_19, unit, from, asOf);
        var whole = rate(units.get(unit), counts.getOrDefault(unit, CaseCounts.NONE));
        var parts = new ArrayList<AttackReport.Part>();
        var unknown = new ArrayList<Unit>();
        for (var part : units.children(unit, Vietnam.dayOf(asOf))) {
            var ill = counts.getOrDefault(part.id(), CaseCounts.NONE);
            var rate = scope.covers(part.id()) ? rate(part, ill) : null;
            if (rate != null) {
                parts.add(new AttackReport.Part(part, rate, whole == null ? null : against(rate, whole)));
            } else if (ill.confirmed() > 0) {
                unknown.add(part);
            }
        }
        parts.sort(Comparator.comparing((AttackReport.Part part) -> -part.rate().value())
                .thenComparing(part -> part.unit().code()));
        var watched = new CloseContacts(Disease.COVID_19, units.jurisdiction(unit), from, asOf, FOLLOW_UP_DAYS);
        var met = contacts.bySetting(watched);
        var all =
                met.stream().mapToLong(AttackRepository.SettingCount::contacts).sum();
        var together = all == 0
                ? null
                : new Proportion(
                        met.stream()
                                .mapToLong(AttackRepository.SettingCount::ill)
                                .sum(),
                        all);
        return new AttackReport(
                units.get(unit),
                from,
                asOf,
                whole,
                parts,
                unknown,
                together,
                met.stream().mapToLong(AttackRepository.SettingCount::watched).sum(),
                settings(met, together),
                AttackGroups.of(groups.ofContacts(watched), from.getYear()),
                AttackGroups.of(
                        groups.ofRegister(Disease.COVID_19, units.jurisdiction(unit), from, asOf), from.getYear()),
                FOLLOW_UP_DAYS);
    }

    private static List<AttackReport.Where> settings(
            List<AttackRepository.SettingCount> met, @Nullable Proportion together) {
        return met.stream()
                .map(each -> {
                    var rate = new Proportion(each.ill(), each.contacts());
                    return new AttackReport.Where(
                            each.setting(), rate, each.watched(), together == null ? null : against(rate, together));
                })
                .sorted(Comparator.comparing(
                        (AttackReport.Where where) -> -where.rate().value()))
                .toList();
    }

    /** More cases than people are cases of people who do not live there: no rate. */
    private static @Nullable Proportion rate(Unit unit, CaseCounts ill) {
        var people = unit.population();
        return people == null || people <= 0 || ill.confirmed() > people
                ? null
                : new Proportion(ill.confirmed(), people);
    }

    /** A part against all the rest of the whole. */
    private static AttackRates.@Nullable Ratio against(Proportion part, Proportion whole) {
        var ill = whole.part() - part.part();
        var people = whole.whole() - part.whole();
        return people <= 0 || ill < 0 || ill > people
                ? null
                : new AttackRates(part.part(), part.whole() - part.part(), ill, people - ill).riskRatio();
    }
}
