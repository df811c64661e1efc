package vn.vungxanh.care.rounds.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.care.rounds.NewObservation;
import vn.vungxanh.care.rounds.Observations;
import vn.vungxanh.care.rounds.Receipt;
import vn.vungxanh.care.rounds.RoundFilter.Show;
import vn.vungxanh.care.rounds.RoundLine;
import vn.vungxanh.care.rounds.RoundQueries;
import vn.vungxanh.care.rounds.RoundsRule;
import vn.vungxanh.care.rounds.SightOutcome;
import vn.vungxanh.care.rounds.Symptom;
import vn.vungxanh.care.rounds.Vitals;
import vn.vungxanh.care.rounds.WatchId;
import vn.vungxanh.care.rounds.Way;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PhoneNumber;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.orders.TestOrder;
import vn.vungxanh.surveillance.orders.TestOrders;

/** The morning list for programs, and what was seen. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class RoundsApi {

    private static final int MOST_HOUSES = 500;
    private static final int MOST_LINES = 500;

    private final Mornings mornings;
    private final RoundQueries rounds;
    private final Observations observations;
    private final TestOrders orders;
    private final RoundFilters filters;
    private final Units units;
    private final Clock clock;

    RoundsApi(
            Mornings mornings,
            RoundQueries rounds,
            Observations observations,
            TestOrders orders,
            RoundFilters filters,
            Units units,
            Clock clock) {
        this.mornings = mornings;
        this.rounds = rounds;
        this.observations = observations;
        this.orders = orders;
        this.filters = filters;
        this.units = units;
        this.clock = clock;
    }

    /** Whom to visit house by house, whom to sample, whose last day it is. */
    @GetMapping("/isolation/today")
    Today today(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int size) {
        var filter = filters.read(scope, words, Show.WATCHED);
        var morning = mornings.read(scope, filter, page, Math.min(MOST_HOUSES, Math.max(1, size)));
        var samples = orders.due(scope, filter.unit(), Vietnam.dayOf(filter.at()), 1, MOST_LINES);
        var leaving = rounds.list(scope, filter.showing(Show.LAST_DAY), 1, MOST_LINES);
        var houses = morning.households().stream()
                .map(house -> new House(
                        house.place(),
                        house.done(),
                        house.people().stream().map(line -> item(line, morning)).toList()))
                .toList();
        return new Today(
                filter.asOf(),
                units.get(filter.unit()).code(),
                morning.count(Show.WATCHED),
                morning.count(Show.SEEN),
                morning.count(Show.LATE),
                morning.count(Show.ALARM),
                morning.list().households().total(),
                page,
                houses,
                samples.items().stream().map(RoundsApi::sample).toList(),
                leaving.items().stream().map(line -> line.watch().value()).toList());
    }

    /** 201 when it was kept now, 200 when this id was known: send again until either comes. */
    @PostMapping("/rounds/observations")
    @PreAuthorize("hasAuthority('VISIT_PEOPLE')")
    ResponseEntity<Receipt> record(Scope scope, @RequestBody Look look) {
        var receipt = observations.record(scope, look.read(clock.instant()));
        return ResponseEntity.status(receipt.recorded() > 0 ? HttpStatus.CREATED : HttpStatus.OK)
                .body(receipt);
    }

    private Item item(RoundLine line, Morning morning) {
        return new Item(
                line.watch().value(),
                line.person(),
                line.name(),
                line.birthYear(),
                line.reason().name(),
                line.room(),
                morning.phonesOf(line).stream().map(PhoneNumber::value).toList(),
                line.untilOn(),
                line.seenAt(),
                line.done(),
                line.late(),
                line.missedDays(),
                line.alarm() == null ? null : line.alarm().value());
    }

    private static Sample sample(TestOrder order) {
        return new Sample(
                order.id().value(),
                order.person() == null ? null : order.person().value(),
                order.name(),
                order.place(),
                order.kind().name(),
                order.dueOn());
    }

    record Today(
            Instant asOf,
            String unit,
            long watched,
            long seen,
            long late,
            long alarms,
            long houses,
            int page,
            List<House> visit,
            List<Sample> sample,
            List<UUID> lastDay) {}

    record House(String place, boolean done, List<Item> people) {}

    record Item(
            UUID watch,
            UUID person,
            @Nullable String name,
            @Nullable Integer birthYear,
            String reason,
            @Nullable String room,
            List<String> phones,
            LocalDate untilOn,
            @Nullable Instant seenAt,
            boolean done,
            boolean late,
            int missedDays,
            @Nullable UUID alarm) {}

    record Sample(
            UUID order,
            @Nullable UUID person,
            @Nullable String name,
            @Nullable String place,
            String kind,
            LocalDate dueOn) {}

    record Look(
            @Nullable UUID id,
            @Nullable UUID watch,
            @Nullable Instant observedAt,
            @Nullable SightOutcome outcome,
            @Nullable Way way,
            @Nullable BigDecimal temperature,
            @Nullable Integer spo2,
            @Nullable Integer pulse,
            @Nullable Integer breaths,
            @Nullable Set<Symptom> symptoms,
            @Nullable String note) {

        NewObservation read(Instant now) {
            if (id == null || watch == null) {
                throw RoundsRule.NOBODY_NAMED.broken();
            }
            return new NewObservation(
                    id,
                    new WatchId(watch),
                    observedAt == null ? now : observedAt,
                    outcome == null ? SightOutcome.SEEN : outcome,
                    way == null ? Way.SELF : way,
                    new Vitals(temperature, spo2, pulse, breaths, symptoms == null ? Set.of() : symptoms),
                    note,
                    null);
        }
    }
}
