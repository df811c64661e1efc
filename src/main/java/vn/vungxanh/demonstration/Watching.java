package vn.vungxanh.demonstration;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.rounds.NewObservation;
import vn.vungxanh.care.rounds.Observations;
import vn.vungxanh.care.rounds.PastLooks;
import vn.vungxanh.care.rounds.SightOutcome;
import vn.vungxanh.care.rounds.Symptom;
import vn.vungxanh.care.rounds.Vitals;
import vn.vungxanh.care.rounds.Watch;
import vn.vungxanh.care.rounds.Way;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.kernel.Vietnam;

/** What the teams noted in the last days of whoever is isolated: nearly all of it, for teams are few. */
@Component
@Profile("demonstration")
@Order(110)
class Watching implements ApplicationRunner {

    private static final int DAYS = 4;
    private static final double LOOKED_AFTER = 0.96;
    private static final List<LocalTime> ROUNDS = List.of(LocalTime.of(7, 30), LocalTime.of(14, 30));
    /** One alarm in so many watched. */
    private static final int FEVERISH = 2_500;

    private final Loading loading;
    private final PastLooks looks;
    private final Observations observations;
    private final Clock clock;

    Watching(Loading loading, PastLooks looks, Observations observations, Clock clock) {
        this.loading = loading;
        this.looks = looks;
        this.observations = observations;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var scope = loading.scope();
        ActingAs.run(scope, () -> {
            if (looks.any(scope)) {
                return;
            }
            var watched = looks.watched(scope);
            var now = clock.instant();
            var seen = new ArrayList<NewObservation>();
            watched.forEach(each -> seen.addAll(lately(each, now)));
            if (!seen.isEmpty()) {
                looks.take(scope, seen);
            }
            for (var i = FEVERISH / 2; i < watched.size(); i += FEVERISH) {
                observations.record(scope, feverish(watched.get(i), now));
            }
        });
    }

    private static List<NewObservation> lately(Watch watch, Instant now) {
        var chance = new Random(watch.id().value().getLeastSignificantBits());
        var seen = new ArrayList<NewObservation>();
        var today = Vietnam.dayOf(now);
        for (var day = today.minusDays(DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            for (var round : ROUNDS) {
                var at = at(day, round).plus(Duration.ofMinutes(chance.nextInt(150)));
                if (at.isBefore(now) && !at.isBefore(watch.startedAt()) && chance.nextDouble() < LOOKED_AFTER) {
                    seen.add(look(watch, at, chance));
                }
            }
        }
        return seen;
    }

    private static NewObservation look(Watch watch, Instant at, Random chance) {
        var temperature = BigDecimal.valueOf(363 + Math.round(Math.abs(chance.nextGaussian()) * 3), 1);
        var vitals = new Vitals(temperature.min(new BigDecimal("37.6")), null, null, null, Set.of());
        var way = chance.nextInt(5) == 0 ? Way.PHONE : Way.VISIT;
        return new NewObservation(id(watch, at.toString()), watch.id(), at, SightOutcome.SEEN, way, vitals, null, null);
    }

    private static NewObservation feverish(Watch watch, Instant now) {
        var vitals = new Vitals(new BigDecimal("38.3"), 96, null, null, Set.of(Symptom.COUGH));
        return new NewObservation(
                id(watch, "fever"), watch.id(), now, SightOutcome.SEEN, Way.PHONE, vitals, null, null);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Vietnam.ZONE).toInstant();
    }

    private static UUID id(Watch watch, String what) {
        return UUID.nameUUIDFromBytes((watch.id() + what).getBytes(StandardCharsets.UTF_8));
    }
}
