package vn.vungxanh.surveillance.tracing;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps the level of every person true to the graph, in the transaction that changed the graph. */
@Component
class Levels {

    /** Nobody traces further; a chain this long is a mistake in the data. */
    private static final int DEEPEST = 15;

    private final LevelRepository levels;
    private final AcrossBorders across;

    Levels(LevelRepository levels, AcrossBorders across) {
        this.levels = levels;
        this.across = across;
    }

    /** Exposures of these persons were declared, judged anew or withdrawn. */
    void exposuresChanged(String disease, Collection<UUID> exposed) {
        across.run(() -> {
            levels.waitForTurn(disease);
            recompute(disease, exposed);
        });
    }

    /** These cases were recorded or confirmed: whom the confirmed ones met is F1 now. */
    void casesChanged(Collection<UUID> cases) {
        across.run(() -> levels.keepCases(cases).stream()
                .collect(Collectors.groupingBy(
                        LevelRepository.Rooted::disease,
                        Collectors.mapping(LevelRepository.Rooted::person, Collectors.toSet())))
                .forEach((disease, persons) -> {
                    levels.waitForTurn(disease);
                    recompute(disease, levels.touchedBy(disease, persons));
                }));
    }

    private void recompute(String disease, Collection<UUID> seeds) {
        if (seeds.isEmpty()) {
            return;
        }
        var persons = levels.downstream(disease, seeds);
        levels.forget(disease, persons);
        levels.firstLevel(disease, persons);
        levels.secondLevel(disease, persons);
        for (var level = 3; level <= DEEPEST && levels.furtherLevel(disease, persons, level) > 0; level++) {}
    }
}
