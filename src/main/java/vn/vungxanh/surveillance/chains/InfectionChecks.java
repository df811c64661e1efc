package vn.vungxanh.surveillance.chains;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.Vietnam;

/** What can be true of two cases, one of whom infected the other. */
@Component
class InfectionChecks {

    private static final int LONGEST_NOTE = 500;

    private final InfectionRepository infections;
    private final Incubations incubations;
    private final Clock clock;

    InfectionChecks(InfectionRepository infections, Incubations incubations, Clock clock) {
        this.infections = infections;
        this.incubations = incubations;
        this.clock = clock;
    }

    void check(NewInfection stated, Illness infected, Illness infector) {
        ChainRule.SELF_INFECTION.brokenIf(
                infected.id().equals(infector.id()) || infected.person().equals(infector.person()));
        ChainRule.OTHER_DISEASE.brokenIf(!infected.disease().equals(infector.disease()));
        ChainRule.NOTE_TOO_LONG.brokenIf(stated.note() != null && stated.note().length() > LONGEST_NOTE, LONGEST_NOTE);
        days(stated, infected, infector);
        var standing = infections.of(infected.id());
        others(stated, standing);
        ChainRule.CYCLE.brokenIf(infections.leads(infected.id(), infector.id()), infected.code(), infector.code());
    }

    private void days(NewInfection stated, Illness infected, Illness infector) {
        var incubation = incubations.longestDays(infected.disease());
        var infectorInfectedFrom = infector.anchorOn().minusDays(incubation);
        ChainRule.INFECTOR_ILL_TOO_LATE.brokenIf(!infectorInfectedFrom.isBefore(infected.anchorOn()), incubation);
        var exposed = stated.exposedOn();
        if (exposed != null) {
            ChainRule.EXPOSURE_IN_FUTURE.brokenIf(exposed.isAfter(Vietnam.dayOf(clock.instant())));
            ChainRule.EXPOSURE_AFTER_ILLNESS.brokenIf(exposed.isAfter(infected.anchorOn()));
            ChainRule.EXPOSURE_BEFORE_INFECTOR.brokenIf(exposed.isBefore(infectorInfectedFrom), incubation);
        }
    }

    private static void others(NewInfection stated, List<Infection> standing) {
        ChainRule.ALREADY_STATED.brokenIf(
                standing.stream().anyMatch(other -> other.infector().equals(stated.infector())));
        ChainRule.SECOND_INFECTOR.brokenIf(stated.certainty() != Certainty.POSSIBLE
                && standing.stream().anyMatch(other -> other.certainty() != Certainty.POSSIBLE));
    }
}
