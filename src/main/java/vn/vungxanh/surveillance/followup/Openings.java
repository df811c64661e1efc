package vn.vungxanh.surveillance.followup;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.TimeOrderedId;

/** From the register of contacts to people who are called: opens follow-ups and hands them to tracers. */
@Component
class Openings {

    private final OpeningRepository openings;
    private final DistributionRepository distribution;
    private final DurationRules rules;
    private final BeyondJurisdiction beyond;
    private final Clock clock;

    Openings(
            OpeningRepository openings,
            DistributionRepository distribution,
            DurationRules rules,
            BeyondJurisdiction beyond,
            Clock clock) {
        this.openings = openings;
        this.distribution = distribution;
        this.rules = rules;
        this.beyond = beyond;
        this.clock = clock;
    }

    /** These exposures were declared. */
    void declared(String disease, Collection<UUID> exposures) {
        beyond.run(() -> open(disease, openings.namedBy(disease, exposures)));
    }

    /** Cases were confirmed, and so levels changed. */
    void levelsChanged(String disease) {
        beyond.run(() -> {
            open(disease, openings.changed(disease));
            openings.closeWithdrawn(disease, clock.instant());
        });
    }

    private void open(String disease, List<OpeningRepository.Named> named) {
        if (named.isEmpty()) {
            return;
        }
        named.stream()
                .collect(Collectors.groupingBy(
                        one -> rules.usual(disease, one.level(), one.identifiedOn()),
                        Collectors.mapping(OpeningRepository.Named::person, Collectors.toList())))
                .forEach((rule, persons) -> openings.open(
                        disease,
                        rule,
                        persons,
                        persons.stream()
                                .map(person -> TimeOrderedId.next(clock))
                                .toList()));
        distribution.distribute(
                distribution.communesOf(
                        disease,
                        new HashSet<>(named.stream()
                                .map(OpeningRepository.Named::person)
                                .toList())),
                clock.instant());
    }
}
