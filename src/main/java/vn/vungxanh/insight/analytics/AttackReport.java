package vn.vungxanh.insight.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.methods.AttackRates;
import vn.vungxanh.insight.methods.Proportion;
import vn.vungxanh.surveillance.tracing.Setting;

/**
 * How large a share fell ill: of the people of each unit, and of the contacts of cases.
 *
 * @param whole of all people of the unit; null where nobody knows how many there are
 * @param withoutPeople parts with cases of which nobody knows how many people live there
 * @param contacts of all settings; null where there are none
 * @param contactsBy the same contacts by age and sex
 * @param registered people of the register of persons who live here, by age and sex: not the population, of which nobody
 *     says ages and sexes
 * @param followUpDays after which a contact is out of danger
 */
public record AttackReport(
        Unit unit,
        LocalDate from,
        Instant asOf,
        @Nullable Proportion whole,
        List<Part> parts,
        List<Unit> withoutPeople,
        @Nullable Proportion contacts,
        long watched,
        List<Where> settings,
        AttackGroups contactsBy,
        AttackGroups registered,
        int followUpDays) {

    /** How large a share of the population the register knows, in percent; null without a population. */
    public @Nullable Double registeredShare() {
        var people = unit.population();
        return people == null || people <= 0 ? null : (Double) (100.0 * registered.people() / people);
    }

    /** @param others against all other parts together; null where it cannot be said */
    public record Part(Unit unit, Proportion rate, AttackRates.@Nullable Ratio others) {}

    /** @param setting null where nobody noted it */
    public record Where(@Nullable Setting setting, Proportion rate, long watched, AttackRates.@Nullable Ratio others) {}
}
