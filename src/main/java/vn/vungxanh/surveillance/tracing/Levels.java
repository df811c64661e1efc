package vn.vungxanh.surveillance.tracing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
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
        across.run(() -> recompute(disease, new HashSet<>(exposed)));
    }

    /** These persons became cases: their own record says so, and whom they met is F1 now. */
    void confirmed(String disease, Collection<UUID> persons) {
        across.run(() -> {
            var touched = new HashSet<>(persons);
            touched.addAll(levels.metBy(disease, persons));
            recompute(disease, touched);
        });
    }

    private void recompute(String disease, Set<UUID> seeds) {
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
