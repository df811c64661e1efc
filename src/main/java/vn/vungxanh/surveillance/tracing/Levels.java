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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps the level of every person true to the graph, in the transaction that changed the graph. */
@Component
class Levels {

    private final GraphRepository graph;
    private final LevelRepository levels;
    private final IndexCaseRepository cases;
    private final SampleRepository samples;
    private final SurvivorRepository survivors;
    private final AcrossBorders across;

    Levels(
            GraphRepository graph,
            LevelRepository levels,
            IndexCaseRepository cases,
            SampleRepository samples,
            SurvivorRepository survivors,
            AcrossBorders across) {
        this.graph = graph;
        this.levels = levels;
        this.cases = cases;
        this.samples = samples;
        this.survivors = survivors;
        this.across = across;
    }

    /** Exposures of these persons were declared, judged anew or withdrawn. */
    void exposuresChanged(String disease, Collection<UUID> exposed) {
        across.run(() -> {
            graph.waitForTurn(disease);
            recompute(disease, exposed);
        });
    }

    /** These cases were recorded or confirmed: whom the confirmed ones met is F1 now. */
    void casesConfirmed(Collection<UUID> ids) {
        rootsChanged(() -> cases.keep(ids));
    }

    /** These cases are confirmed no more: whom they met is F1 through them until then, and not from then on. */
    void casesRetracted(Collection<UUID> ids, Instant at) {
        rootsChanged(() -> cases.retract(ids, at));
    }

    private void rootsChanged(Supplier<List<IndexCaseRepository.Rooted>> change) {
        across.run(() -> change.get().stream()
                .collect(Collectors.groupingBy(
                        IndexCaseRepository.Rooted::disease,
                        Collectors.mapping(IndexCaseRepository.Rooted::person, Collectors.toSet())))
                .forEach((disease, persons) -> {
                    graph.waitForTurn(disease);
                    recompute(disease, graph.touchedBy(disease, persons));
                }));
    }

    /** These records were found to be one person, or to be two after all. */
    void personsChanged(Collection<UUID> records) {
        across.run(() -> {
            var diseases = survivors.diseasesOf(records);
            diseases.forEach(graph::waitForTurn);
            survivors.followExposures(records);
            survivors.followCasesAndSamples(records);
            for (var disease : diseases) {
                var seeds = new HashSet<>(records);
                seeds.addAll(graph.touchedBy(disease, records));
                recompute(disease, seeds);
                samples.addUp(disease, records);
            }
        });
    }

    private void recompute(String disease, Collection<UUID> seeds) {
        if (seeds.isEmpty()) {
            return;
        }
        var persons = new HashSet<>(graph.downstream(disease, seeds));
        var exposures = graph.exposures(disease, persons);
        var links = exposures.stream()
                .filter(GraphRepository.Exposed::close)
                .map(GraphRepository.Exposed::link)
                .toList();
        var sources = links.stream().map(LevelSearch.Link::from).collect(Collectors.toCollection(HashSet::new));
        var others = new HashSet<>(sources);
        others.removeAll(persons);
        sources.addAll(persons);
        var roots = cases.roots(disease, sources);
        var found = new LevelSearch(links, roots, levels.standings(disease, others)).run();
        keep(disease, persons, exposures, roots, found);
    }

    private void keep(
            String disease,
            Set<UUID> persons,
            List<GraphRepository.Exposed> exposures,
            Map<UUID, List<LevelSearch.Root>> roots,
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
                roots.getOrDefault(person, List.of()))));
        levels.keep(disease, kept);
        var alone = new HashSet<>(persons);
        alone.removeAll(units.keySet());
        if (!alone.isEmpty()) {
            levels.forget(disease, alone);
        }
    }
}
