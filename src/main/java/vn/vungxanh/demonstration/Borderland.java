package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.frontier.BookKind;
import vn.vungxanh.territory.frontier.Forces;
import vn.vungxanh.territory.frontier.Line;
import vn.vungxanh.territory.frontier.MemberId;
import vn.vungxanh.territory.frontier.NewMember;
import vn.vungxanh.territory.frontier.NewPost;
import vn.vungxanh.territory.frontier.Post;
import vn.vungxanh.territory.frontier.PostId;
import vn.vungxanh.territory.frontier.PostKind;
import vn.vungxanh.territory.frontier.Posts;
import vn.vungxanh.territory.frontier.Roster;
import vn.vungxanh.territory.frontier.Service;
import vn.vungxanh.territory.frontier.Shift;
import vn.vungxanh.territory.frontier.ShiftBook;

/** The 76 posts of the border with their 531 people, rosters and books (88-BC/BCS, second II.2.2a); names are invented. */
@Component
class Borderland {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final LocalDate FIXED_SINCE = LocalDate.of(2020, 2, 5);
    private static final LocalDate MOBILE_SINCE = LocalDate.of(2021, 4, 25);
    private static final LocalDate MANNED_SINCE = LocalDate.of(2021, 4, 30);
    private static final Instant MORNING = Instant.parse("2021-05-23T22:40:00Z");

    /** Published: 291, 90 and 150; 468 towards Laos and 63 towards China. How the services share the lines is assumed. */
    private static final Map<Line, Map<Service, Integer>> PEOPLE = Map.of(
            Line.LAOS, Map.of(Service.BORDER_GUARD, 258, Service.MILITARY, 80, Service.MILITIA, 130),
            Line.CHINA, Map.of(Service.BORDER_GUARD, 33, Service.MILITARY, 10, Service.MILITIA, 20));

    /** Every so many posts: nobody in today's roster; nothing heard since the day before yesterday; no day of rest. */
    private static final int UNMANNED = 31;

    private static final int SILENT = 23;
    private static final int TIRED = 19;

    private final Posts posts;
    private final Forces forces;
    private final Roster roster;
    private final ShiftBook book;
    private final BorderEventsOfYear events;
    private final Units units;

    Borderland(Posts posts, Forces forces, Roster roster, ShiftBook book, BorderEventsOfYear events, Units units) {
        this.posts = posts;
        this.forces = forces;
        this.roster = roster;
        this.book = book;
        this.events = events;
        this.units = units;
    }

    void enter(Scope scope, long seed) {
        var chance = new Chance(seed ^ 0x626f72646572L);
        var names = new Names();
        var places = Table.read("border_communes.csv");
        var all = new ArrayList<PostId>();
        for (var line : PEOPLE.keySet().stream().sorted().toList()) {
            var here = new ArrayList<PostId>();
            places.stream()
                    .filter(row -> row.get("line").equals(line.name()))
                    .forEach(row -> here.addAll(posts(scope, row, chance)));
            man(scope, here, PEOPLE.getOrDefault(line, Map.of()), names, chance);
            all.addAll(here);
        }
        for (var i = 0; i < all.size(); i++) {
            days(scope, all.get(i), i + 1);
        }
        events.enter(scope, all, chance, names);
    }

    private List<PostId> posts(Scope scope, CSVRecord row, Chance chance) {
        var unit = unit(row.get("commune"));
        var fixed = Integer.parseInt(row.get("fixed"));
        var count = fixed + Integer.parseInt(row.get("mobile"));
        var made = new ArrayList<PostId>();
        for (var n = 1; n <= count; n++) {
            var kind = n <= fixed ? PostKind.FIXED : PostKind.MOBILE;
            var place = units.get(unit).name();
            made.add(posts.add(
                    scope,
                    new NewPost(
                            unit,
                            "C" + row.get("commune") + "-" + n,
                            new Post.Facts(
                                    (kind == PostKind.FIXED ? "Chốt cố định số " : "Tổ cơ động số ") + n + ", " + place,
                                    kind,
                                    Line.valueOf(row.get("line")),
                                    row.get("station"),
                                    near(row.get("lat"), chance),
                                    near(row.get("lon"), chance)),
                            kind == PostKind.FIXED ? FIXED_SINCE : MOBILE_SINCE)));
        }
        return made;
    }

    /** Border guards and soldiers by name, militia by number. */
    private void man(Scope scope, List<PostId> here, Map<Service, Integer> people, Names names, Chance chance) {
        for (var service : List.of(Service.BORDER_GUARD, Service.MILITARY, Service.MILITIA)) {
            var all = people.getOrDefault(service, 0);
            for (var i = 0; i < here.size(); i++) {
                var count = all / here.size() + (i < all % here.size() ? 1 : 0);
                if (service == Service.MILITIA) {
                    forces.count(scope, here.get(i), Map.of(service, count), MANNED_SINCE);
                } else if (count > 0) {
                    var members = new ArrayList<NewMember>();
                    for (var n = 0; n < count; n++) {
                        var folk = chance.in100(60) ? "KINH" : chance.in100(50) ? "THAI" : "MONG";
                        members.add(new NewMember(
                                names.full(folk, names.family(folk, chance), false, chance), service, null, null));
                    }
                    forces.assign(scope, here.get(i), members, MANNED_SINCE);
                }
            }
        }
    }

    /** Half of the named ones by turns each day; where nobody rests, the first stands there every day. */
    private void days(Scope scope, PostId post, int number) {
        var members =
                forces.members(scope, post, DAY).stream().map(each -> each.id()).toList();
        var days = number % TIRED == 0 ? 13 : 3;
        for (var day = DAY.minusDays(days); !day.isAfter(DAY); day = day.plusDays(1)) {
            if (day.equals(DAY) && number % UNMANNED == 0) {
                continue;
            }
            var turn = (int) (day.toEpochDay() % 2);
            var on = new ArrayList<MemberId>();
            for (var i = 0; i < members.size(); i++) {
                if (i % 2 == turn || number % TIRED == 0 && i == 0) {
                    on.add(members.get(i));
                }
            }
            roster.plan(scope, post, day, Shift.ALL_DAY, on, 1);
        }
        var last = number % SILENT == 0 ? MORNING.minus(Duration.ofHours(49)) : MORNING;
        book.takePast(scope, post, BookKind.TAKEN, last.minus(Duration.ofHours(12)), members.size() / 2 + 1, null);
        book.takePast(scope, post, BookKind.QUIET, last, members.size() / 2 + 1, null);
    }

    private static double near(String degrees, Chance chance) {
        return Math.round((Double.parseDouble(degrees) + chance.between(-300, 300) / 10_000.0) * 100_000) / 100_000.0;
    }

    private UnitId unit(String code) {
        return units.byCode(code, DAY).orElseThrow().id();
    }

    static Instant at(LocalDate day, int hour) {
        return Vietnam.startOf(day).plus(Duration.ofHours(hour));
    }
}
