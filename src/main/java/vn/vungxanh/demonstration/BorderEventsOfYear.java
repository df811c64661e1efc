package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.territory.frontier.BorderEvents;
import vn.vungxanh.territory.frontier.Direction;
import vn.vungxanh.territory.frontier.EventKind;
import vn.vungxanh.territory.frontier.Line;
import vn.vungxanh.territory.frontier.Minutes;
import vn.vungxanh.territory.frontier.NewEvent;
import vn.vungxanh.territory.frontier.Post;
import vn.vungxanh.territory.frontier.PostId;
import vn.vungxanh.territory.frontier.Posts;
import vn.vungxanh.territory.frontier.Traveller;

/** People stopped, received and handed over since 1 January: 76, 15 and 27, 8 and 35 (88-BC/BCS, second II.2.2a). */
@Component
class BorderEventsOfYear {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final LocalDate NEW_YEAR = LocalDate.of(2021, 1, 3);
    private static final int DAYS = 140;
    private static final int STOPPED = 76;
    private static final List<Integer> FROM_CHINA = List.of(4, 3, 5, 3);
    private static final List<Integer> FROM_LAOS = List.of(9, 6, 7, 5);
    private static final List<Integer> TO_LAOS = List.of(3, 5);

    /** The three rounds of which section II.2.2b speaks. */
    private static final List<Integer> TO_CHINA = List.of(12, 11, 12);

    private static final List<LocalDate> ROUNDS =
            List.of(LocalDate.of(2021, 5, 4), LocalDate.of(2021, 5, 12), LocalDate.of(2021, 5, 20));

    private final BorderEvents events;
    private final Posts posts;
    private final BorderTraffic traffic;
    private final Units units;

    BorderEventsOfYear(BorderEvents events, Posts posts, BorderTraffic traffic, Units units) {
        this.events = events;
        this.posts = posts;
        this.traffic = traffic;
        this.units = units;
    }

    void enter(Scope scope, List<PostId> all, Chance chance, Names names) {
        var standing = all.stream().map(id -> posts.open(scope, id, DAY)).toList();
        var laos = towards(standing, Line.LAOS);
        var china = towards(standing, Line.CHINA);
        var past = new ArrayList<NewEvent>();
        for (var left = STOPPED; left > 0; ) {
            var group = Math.min(left, chance.between(1, 6));
            var line = chance.in100(75) ? Line.LAOS : Line.CHINA;
            var day = NEW_YEAR.plusDays(chance.below(DAYS));
            var people = people(group, chance.in100(55) ? "VN" : line.code(), chance, names);
            past.add(event(
                    EventKind.STOPPED, Direction.IN, chance.of(line == Line.LAOS ? laos : china), day, people, 0));
            left -= group;
        }
        exchange(past, EventKind.RECEIVED, china, "VN", FROM_CHINA, null, chance, names);
        exchange(past, EventKind.RECEIVED, laos, "VN", FROM_LAOS, null, chance, names);
        exchange(past, EventKind.HANDED_OVER, laos, "LA", TO_LAOS, null, chance, names);
        exchange(past, EventKind.HANDED_OVER, china, "CN", TO_CHINA, ROUNDS, chance, names);
        events.takePast(scope, past);
        traffic.enter(scope, standing, chance);
    }

    private void exchange(
            List<NewEvent> past,
            EventKind kind,
            List<Post> where,
            String nationality,
            List<Integer> groups,
            @Nullable List<LocalDate> days,
            Chance chance,
            Names names) {
        for (var i = 0; i < groups.size(); i++) {
            var day = days == null ? NEW_YEAR.plusDays(20L + chance.below(DAYS - 20)) : days.get(i);
            var direction = kind == EventKind.RECEIVED ? Direction.IN : Direction.OUT;
            past.add(event(
                    kind,
                    direction,
                    chance.of(where),
                    day,
                    people(groups.get(i), nationality, chance, names),
                    past.size()));
        }
    }

    private NewEvent event(
            EventKind kind, Direction direction, Post post, LocalDate day, List<Traveller> people, int number) {
        var at = Borderland.at(day, 3 + day.getDayOfYear() % 18);
        var ours = post.facts().station() + ", Bộ đội Biên phòng tỉnh Điện Biên";
        var theirs = post.facts().line() == Line.LAOS
                ? "Lực lượng bảo vệ biên giới Lào"
                : "Trạm kiểm soát biên phòng Trung Quốc";
        var received = kind == EventKind.RECEIVED;
        return new NewEvent(
                null,
                post.unit(),
                kind,
                post.facts().line(),
                direction,
                at,
                post.id(),
                null,
                "Khu vực biên giới " + units.get(post.unit()).name(),
                null,
                people,
                kind == EventKind.STOPPED
                        ? null
                        : new Minutes(
                                "%02d/BB-BP".formatted(number),
                                at.plus(Duration.ofMinutes(30)),
                                units.get(post.unit()).name(),
                                received ? theirs : ours,
                                received ? ours : theirs,
                                null));
    }

    private static List<Traveller> people(int group, String nationality, Chance chance, Names names) {
        var people = new ArrayList<Traveller>();
        for (var i = 0; i < group; i++) {
            var woman = chance.in100(35);
            var folk = nationality.equals("VN") ? "MONG" : nationality.equals("LA") ? "THAI" : "DAO";
            people.add(new Traveller(
                    names.full(folk, names.family(folk, chance), woman, chance),
                    woman ? Sex.FEMALE : Sex.MALE,
                    1965 + chance.below(38),
                    nationality,
                    null,
                    null,
                    null,
                    true));
        }
        return people;
    }

    private static List<Post> towards(List<Post> all, Line line) {
        return all.stream().filter(post -> post.facts().line() == line).toList();
    }
}
