package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps the level of every person true to the graph, in the transaction that changed the graph. */
@Component
class Levels {

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
        var persons = new HashSet<>(levels.downstream(disease, seeds));
        var exposures = levels.exposures(disease, persons);
        var links = exposures.stream()
                .filter(LevelRepository.Exposed::close)
                .map(LevelRepository.Exposed::link)
                .toList();
        var sources = links.stream().map(LevelSearch.Link::from).collect(Collectors.toCollection(HashSet::new));
        var others = new HashSet<>(sources);
        others.removeAll(persons);
        sources.addAll(persons);
        var roots = levels.roots(disease, sources);
        var found = new LevelSearch(links, roots, levels.standings(disease, others)).run();
        keep(disease, persons, exposures, roots, found);
    }

    private void keep(
            String disease,
            Set<UUID> persons,
            List<LevelRepository.Exposed> exposures,
            Map<UUID, LevelSearch.Root> roots,
            Map<UUID, Standing> found) {
        var units = new HashMap<UUID, Integer>();
        var identified = new HashMap<UUID, Instant>();
        for (var exposed : exposures) {
            var link = exposed.link();
            // The commune of the latest declaration counts; the earliest made the person a contact.
            units.put(link.to(), exposed.unit());
            identified.merge(link.to(), link.identifiedAt(), (a, b) -> a.isBefore(b) ? a : b);
        }
        var kept = new ArrayList<LevelRepository.Kept>(units.size());
        units.forEach((person, unit) -> kept.add(new LevelRepository.Kept(
                person,
                unit,
                Objects.requireNonNull(identified.get(person)),
                found.getOrDefault(person, Standing.NONE),
                roots.get(person))));
        levels.keep(disease, kept);
        var alone = new HashSet<>(persons);
        alone.removeAll(units.keySet());
        if (!alone.isEmpty()) {
            levels.forget(disease, alone);
        }
    }
}
