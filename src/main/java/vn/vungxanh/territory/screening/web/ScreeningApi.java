package vn.vungxanh.territory.screening.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.territory.screening.ScreeningFilter.Show;
import vn.vungxanh.territory.screening.ScreeningProgress;
import vn.vungxanh.territory.screening.ScreeningRound;
import vn.vungxanh.territory.screening.ScreeningRounds;
import vn.vungxanh.territory.screening.UnitProgress;

/** Rounds and how far they have come, for other programs: numbers, no person. */
@RestController
@RequestMapping("/api/v1/screening/rounds")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class ScreeningApi {

    private final ScreeningRounds rounds;
    private final ScreeningProgress progress;
    private final ScreeningFilters filters;
    private final Clock clock;

    ScreeningApi(ScreeningRounds rounds, ScreeningProgress progress, ScreeningFilters filters, Clock clock) {
        this.rounds = rounds;
        this.progress = progress;
        this.filters = filters;
        this.clock = clock;
    }

    record RoundAnswer(UUID id, int number, String name, LocalDate from, LocalDate to, String state) {

        static RoundAnswer of(ScreeningRound round, Instant now) {
            return new RoundAnswer(
                    round.id().value(),
                    round.number(),
                    round.name(),
                    round.fromOn(),
                    round.toOn(),
                    round.state(now).name());
        }
    }

    record UnitAnswer(
            String unit,
            String name,
            long target,
            @Nullable Integer population,
            List<String> populationSources,
            long asked,
            double percent,
            long symptoms,
            long away,
            long refused,
            boolean silent,
            @Nullable Instant lastAt) {

        static UnitAnswer of(UnitProgress unit) {
            var tally = unit.tally();
            return new UnitAnswer(
                    unit.unit().code(),
                    unit.unit().name(),
                    tally.target(),
                    unit.population(),
                    unit.populationSources(),
                    tally.asked(),
                    Math.round(unit.percent() * 100) / 100.0,
                    tally.flagged(),
                    tally.away(),
                    tally.refused(),
                    unit.silent(),
                    tally.lastAt());
        }
    }

    record ProgressAnswer(
            RoundAnswer round,
            Instant asOf,
            UnitAnswer whole,
            List<UnitAnswer> units,
            Map<LocalDate, Long> days,
            @Nullable LocalDate doneOn) {}

    @GetMapping
    List<RoundAnswer> rounds(Scope scope) {
        return rounds.all(scope).stream()
                .map(round -> RoundAnswer.of(round, clock.instant()))
                .toList();
    }

    @GetMapping("/{round}")
    ProgressAnswer progress(Scope scope, @PathVariable UUID round, @RequestParam Map<String, String> given) {
        var filter = filters.read(scope, round, given, Show.TARGET);
        var now = progress.of(scope, filter);
        return new ProgressAnswer(
                RoundAnswer.of(filter.round(), filter.asOf()),
                filter.asOf(),
                UnitAnswer.of(now.whole()),
                now.parts().stream().map(UnitAnswer::of).toList(),
                now.asked(),
                now.pace().doneOn());
    }
}
