package vn.vungxanh.insight.analytics.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.analytics.AttackGroups;
import vn.vungxanh.insight.analytics.AttackQueries;
import vn.vungxanh.insight.methods.AttackRates;
import vn.vungxanh.insight.methods.Proportion;

/** Attack rates from the records of a unit, for other programs. */
@RestController
@RequestMapping("/api/v1/analytics")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class AttackApi {

    private final AttackQueries attacks;
    private final Asked asked;

    AttackApi(AttackQueries attacks, Asked asked) {
        this.attacks = attacks;
        this.asked = asked;
    }

    /**
     * @param unit code of a unit on the day of {@code asOf}; the reader's own when left out
     * @param asOf an instant or a day; now when left out
     */
    @GetMapping("/attack")
    Answer attack(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String asOf) {
        var instant = asked.instant(asOf);
        var report = attacks.report(scope, asked.unit(scope, unit, instant), instant);
        return new Answer(
                report.unit().code(),
                report.from(),
                report.asOf(),
                report.whole() == null ? null : Group.of("all", report.whole(), null, null),
                report.parts().stream()
                        .map(each -> Group.of(each.unit().code(), each.rate(), null, each.others()))
                        .toList(),
                report.settings().stream()
                        .map(each -> Group.of(
                                each.setting() == null ? null : word(each.setting()),
                                each.rate(),
                                each.watched(),
                                each.others()))
                        .toList(),
                Split.of(report.contactsBy(), true),
                Split.of(report.registered(), false));
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param units share of the population of each part
     * @param contacts share of the close contacts by age and sex
     * @param register share of those whom the register of persons knows, which is not the population
     */
    record Answer(
            String unit,
            LocalDate from,
            Instant asOf,
            @Nullable Group whole,
            List<Group> units,
            List<Group> settings,
            Split contacts,
            Split register) {}

    record Split(long people, List<Group> byAge, List<Group> bySex, long withoutAge, long withoutSex) {
        static Split of(AttackGroups groups, boolean followed) {
            return new Split(
                    groups.people(),
                    groups.byAge().stream()
                            .map(each -> Group.of(
                                    each.key().words(),
                                    each.rate(),
                                    followed ? (Long) each.watched() : null,
                                    each.others()))
                            .toList(),
                    groups.bySex().stream()
                            .map(each -> Group.of(
                                    word(each.key()),
                                    each.rate(),
                                    followed ? (Long) each.watched() : null,
                                    each.others()))
                            .toList(),
                    groups.withoutAge(),
                    groups.withoutSex());
        }
    }

    /** @param others how many times as often as all others together; null where it cannot be said */
    record Group(
            @Nullable String name,
            long ill,
            long people,
            double rate,
            Proportion.Limits exact,
            @Nullable Long inFollowUp,
            AttackRates.@Nullable Ratio others) {
        static Group of(
                @Nullable String name, Proportion rate, @Nullable Long inFollowUp, AttackRates.@Nullable Ratio others) {
            return new Group(name, rate.part(), rate.whole(), rate.value(), rate.exact(), inFollowUp, others);
        }
    }
}
