package vn.vungxanh.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.screening.Basis;
import vn.vungxanh.territory.screening.House;
import vn.vungxanh.territory.screening.NewRound;
import vn.vungxanh.territory.screening.NewVisit;
import vn.vungxanh.territory.screening.Outcome;
import vn.vungxanh.territory.screening.PastVisits;
import vn.vungxanh.territory.screening.Question;
import vn.vungxanh.territory.screening.ScreeningRounds;
import vn.vungxanh.territory.screening.Way;

/** A round in which everybody in the province is asked, two weeks on its way; some communes fell silent. */
@Component
@Profile("demonstration")
@Order(120)
class Canvass implements ApplicationRunner {

    private static final LocalDate FROM = LocalDate.of(2021, 5, 10);
    private static final LocalDate TO = LocalDate.of(2021, 6, 9);
    /** Households of a commune are visited over so many days. */
    private static final int WALK = 17;

    private static final List<String> AWAY = List.of("Đi làm xa", "Đi học xa", "Đi nương, chiều về");

    private final Loading loading;
    private final ScreeningRounds rounds;
    private final PastVisits visits;
    private final Clock clock;

    Canvass(Loading loading, ScreeningRounds rounds, PastVisits visits, Clock clock) {
        this.loading = loading;
        this.rounds = rounds;
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var scope = loading.scope();
        ActingAs.run(scope, () -> {
            if (rounds.all(scope).isEmpty()) {
                hold(scope);
            }
        });
    }

    private void hold(Scope scope) {
        var round = rounds.plan(
                scope,
                new NewRound(
                        "Vòng 1: rà soát toàn dân",
                        "Tìm người có dấu hiệu và người về từ nơi có dịch, sau ổ dịch Si Pa Phìn.",
                        List.of(scope.home()),
                        FROM,
                        TO,
                        EnumSet.allOf(Question.class),
                        Basis.REGISTER));
        var now = clock.instant();
        var asked = new ArrayList<NewVisit>();
        visits.everybody(scope, round).forEach(house -> asked.addAll(knock(house, now)));
        visits.take(scope, round, asked);
    }

    /** What came of the first and, where somebody was away, of the second knock. */
    private static List<NewVisit> knock(House house, Instant now) {
        var head = house.head();
        var unit = head.unit().value();
        var chance = new Random(unit * 1_000_003L
                + head.name().hashCode() * 31L
                + house.people().size());
        var first = FROM.plusDays(Math.floorMod(unit * 7, 5) + chance.nextInt(WALK));
        var falls = Math.floorMod(unit, 9) == 4 ? LocalDate.of(2021, 5, 20) : LocalDate.of(2021, 5, 25);
        var at = Vietnam.startOf(first).plus(Duration.ofMinutes(7 * 60 + chance.nextInt(10 * 60)));
        var said = new ArrayList<NewVisit>();
        if (first.isBefore(falls) && at.isBefore(now)) {
            for (var person : house.people()) {
                var id = new PersonId(person.person());
                var key = house.head().name() + person.name() + unit;
                var dice = chance.nextInt(1_000);
                said.add(visit(key + 1, id, dice, chance, at));
                var again = at.plus(Duration.ofDays(2));
                if (dice < 40 && chance.nextInt(10) < 6 && again.isBefore(now)) {
                    said.add(visit(key + 2, id, 500, chance, again));
                }
            }
        }
        return said;
    }

    private static NewVisit visit(String key, PersonId person, int dice, Random chance, Instant at) {
        var tap = UUID.nameUUIDFromBytes(("canvass " + key).getBytes(StandardCharsets.UTF_8));
        var way = chance.nextInt(12) == 0 ? Way.PHONE : chance.nextInt(9) == 0 ? Way.PAPER : Way.VISIT;
        if (dice < 34) {
            return NewVisit.in(tap, person, Outcome.AWAY, Set.of(), AWAY.get(chance.nextInt(AWAY.size())), way, at);
        }
        if (dice < 40) {
            return NewVisit.in(tap, person, Outcome.REFUSED, Set.of(), "Không mở cửa", way, at);
        }
        if (dice < 44) {
            return NewVisit.in(tap, person, Outcome.MOVED, Set.of(), "Đã chuyển về quê", way, at);
        }
        if (dice < 50) {
            var sign = List.of(Question.COUGH, Question.FEVER, Question.SORE_THROAT)
                    .get(chance.nextInt(3));
            return NewVisit.in(tap, person, Outcome.SYMPTOMS, Set.of(sign), null, way, at);
        }
        return NewVisit.in(tap, person, Outcome.WELL, Set.of(), null, way, at);
    }
}
