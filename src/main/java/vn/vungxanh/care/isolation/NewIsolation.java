package vn.vungxanh.care.isolation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.Disease;

/**
 * Somebody who may have to be isolated.
 *
 * @param unit the residence
 * @param caseId the case that was met
 * @param exposedOn the last exposure
 * @param override what an officer decides instead of the rule; null to follow it
 */
public record NewIsolation(
        PersonId person,
        UnitId unit,
        String disease,
        Subject subject,
        @Nullable UUID caseId,
        @Nullable LocalDate exposedOn,
        RuleFacts facts,
        @Nullable Override override) {

    /**
     * @param days null to keep the rule's
     * @param place null to keep the rule's
     */
    public record Override(@Nullable Integer days, @Nullable Place place, String reason) {}

    public static NewIsolation of(PersonId person, UnitId unit, Subject subject, @Nullable LocalDate exposedOn) {
        return new NewIsolation(
                person, unit, Disease.COVID_19, subject, null, exposedOn, RuleFacts.NOTHING_KNOWN, null);
    }

    public NewIsolation because(UUID metCase) {
        return new NewIsolation(person, unit, disease, subject, metCase, exposedOn, facts, override);
    }

    public NewIsolation knowing(RuleFacts known) {
        return new NewIsolation(person, unit, disease, subject, caseId, exposedOn, known, override);
    }

    public NewIsolation deciding(@Nullable Override other) {
        return new NewIsolation(person, unit, disease, subject, caseId, exposedOn, facts, other);
    }
}
