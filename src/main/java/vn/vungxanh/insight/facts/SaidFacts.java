package vn.vungxanh.insight.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.insight.levels.Facts;

/** What somebody typed in, and what a room says of the coverage of vaccination: of the unit that it names, as it stands. */
@Component
class SaidFacts {

    private final FigureRepository figures;
    private final List<KnowsCoverage> coverage;

    SaidFacts(FigureRepository figures, List<KnowsCoverage> coverage) {
        this.figures = figures;
        this.coverage = List.copyOf(coverage);
    }

    void put(Map<Integer, Facts> whole, Ground ground, String disease, Instant asOf) {
        for (var figure : figures.at(ground.reach(), disease, asOf)) {
            ground.of(figure.unit().value())
                    .forEach(unit ->
                            whole.computeIfPresent(unit, (id, known) -> known.with(figure.fact(), figure.value())));
        }
        for (var each : coverage) {
            each.coverage(ground.province().id().value(), disease, asOf)
                    .forEach(said ->
                            whole.computeIfPresent(said.unit(), (id, known) -> known.with(said.fact(), said.share())));
        }
    }
}
