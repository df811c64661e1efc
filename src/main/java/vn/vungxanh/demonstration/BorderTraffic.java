package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.territory.frontier.Crossings;
import vn.vungxanh.territory.frontier.Crossings.NewCrossing;
import vn.vungxanh.territory.frontier.Direction;
import vn.vungxanh.territory.frontier.Finding;
import vn.vungxanh.territory.frontier.GateId;
import vn.vungxanh.territory.frontier.GateKind;
import vn.vungxanh.territory.frontier.Gates;
import vn.vungxanh.territory.frontier.Line;
import vn.vungxanh.territory.frontier.NewGate;
import vn.vungxanh.territory.frontier.Patrols;
import vn.vungxanh.territory.frontier.Patrols.NewPatrol;
import vn.vungxanh.territory.frontier.Post;
import vn.vungxanh.territory.frontier.Reinforcements;
import vn.vungxanh.territory.frontier.Reinforcements.GoesTo;
import vn.vungxanh.territory.frontier.Reinforcements.NewReinforcement;
import vn.vungxanh.territory.frontier.Service;

/** Gates with 778 people in and 1,393 out until 5 May, patrols, and the 39 sent on 15 May (88-BC/BCS, second II.2.2). */
@Component
class BorderTraffic {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final LocalDate NEW_YEAR = LocalDate.of(2021, 1, 1);
    private static final LocalDate SENT = LocalDate.of(2021, 5, 15);
    private static final int OPEN_DAYS = 125;
    private static final int IN = 778;
    private static final int OUT = 1_393;

    private final Gates gates;
    private final Crossings crossings;
    private final Patrols patrols;
    private final Reinforcements reinforcements;
    private final Units units;

    BorderTraffic(Gates gates, Crossings crossings, Patrols patrols, Reinforcements reinforcements, Units units) {
        this.gates = gates;
        this.crossings = crossings;
        this.patrols = patrols;
        this.reinforcements = reinforcements;
        this.units = units;
    }

    void enter(Scope scope, List<Post> posts, Chance chance) {
        for (var row : Table.read("border_gates.csv")) {
            var kind = GateKind.valueOf(row.get("kind"));
            var id = gates.add(
                    scope,
                    new NewGate(
                            units.byCode(row.get("commune"), DAY).orElseThrow().id(),
                            row.get("name"),
                            kind,
                            Line.valueOf(row.get("line")),
                            Double.valueOf(row.get("lat")),
                            Double.valueOf(row.get("lon"))));
            if (kind == GateKind.INTERNATIONAL) {
                pass(scope, id, Direction.IN, IN, chance);
                pass(scope, id, Direction.OUT, OUT, chance);
            }
            if (!row.get("shut_from").isEmpty()) {
                gates.turn(scope, id, false, LocalDate.parse(row.get("shut_from")), row.get("document"));
            }
        }
        reinforce(scope, "03199", GoesTo.POSTS, "Các tổ, chốt xã Si Pa Phìn", 12);
        reinforce(scope, "03170", GoesTo.POSTS, "Các tổ, chốt xã Nà Bủng", 8);
        reinforce(scope, "03169", GoesTo.POSTS, "Các tổ, chốt xã Nà Hỳ", 8);
        reinforce(scope, "03199", GoesTo.ISOLATION_SITES, "Khu cách ly của huyện Nậm Pồ", 11);
        for (var i = 0; i < 48; i++) {
            patrol(scope, posts.get((i * 7) % posts.size()), i, chance);
        }
    }

    /** Two thirds are Vietnamese, the others Lao; every person falls on a day by chance. */
    private void pass(Scope scope, GateId gate, Direction direction, int people, Chance chance) {
        var vietnamese = new int[OPEN_DAYS];
        var lao = new int[OPEN_DAYS];
        for (var i = 0; i < people; i++) {
            (chance.in100(67) ? vietnamese : lao)[chance.below(OPEN_DAYS)]++;
        }
        var past = new ArrayList<NewCrossing>();
        for (var day = 0; day < OPEN_DAYS; day++) {
            past.add(new NewCrossing(gate, NEW_YEAR.plusDays(day), direction, "VN", vietnamese[day], true));
            past.add(new NewCrossing(gate, NEW_YEAR.plusDays(day), direction, "LA", lao[day], true));
        }
        crossings.takePast(
                scope, past.stream().filter(each -> each.people() > 0).toList());
    }

    private void reinforce(Scope scope, String commune, GoesTo to, String place, int people) {
        reinforcements.send(
                scope,
                new NewReinforcement(
                        units.byCode(commune, DAY).orElseThrow().id(),
                        to,
                        Service.BORDER_GUARD,
                        place,
                        people,
                        "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
                        null,
                        SENT));
    }

    private void patrol(Scope scope, Post post, int number, Chance chance) {
        var began = Borderland.at(DAY.minusDays(1L + number % 14), 5 + number % 12);
        var place = units.get(post.unit()).name();
        var traces = number % 9 == 4;
        patrols.record(
                scope,
                new NewPatrol(
                        post.unit(),
                        post.id(),
                        post.facts().line(),
                        began,
                        began.plus(Duration.ofHours(3 + number % 4)),
                        post.name(),
                        "Đường biên " + place,
                        "Dọc đường tuần tra, qua các lối mòn của " + place,
                        chance.between(4, 9),
                        null,
                        traces ? Finding.TRACES : Finding.NOTHING,
                        traces ? "Dấu chân mới ở lối mòn, đã bố trí mật phục" : null));
    }
}
