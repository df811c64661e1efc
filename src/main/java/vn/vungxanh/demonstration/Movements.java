package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.presence.GroupKind;
import vn.vungxanh.surveillance.tracing.Evidence;
import vn.vungxanh.surveillance.tracing.Setting;

/**
 * Where the people of the demonstration were. Few have the app, so that check-ins alone find few contacts, as the platform
 * did in 2021 (seed: 216 F1 of 157 F0); what interviews declared is the other, larger source.
 */
final class Movements {

    /** Of those with a telephone. */
    private static final int USE_THE_APP = 20;

    private static final int CHECK_OUT = 33;
    private static final int STOPS_OF_A_CASE = 6;
    private static final int SEATS_OF_A_CLASS = 35;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 5, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 5, 23);

    private final Chance chance;
    private final Ground ground;
    private final Set<Integer> users = new HashSet<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();
    private final Map<Patient, List<Visit>> itineraries = new LinkedHashMap<>();
    private final Map<String, List<Resident>> circles = new LinkedHashMap<>();

    private Movements(Outbreak outbreak, Chance chance) {
        this.chance = chance;
        ground = new Ground(chance, outbreak.households().stream().map(Household::commune));
        outbreak.residents().stream()
                .filter(person -> person.phone() != null && chance.in100(USE_THE_APP))
                .forEach(person -> users.add(person.number()));
        outbreak.meetings().forEach(this::follow);
        outbreak.residents().stream()
                .filter(person -> users.contains(person.number()))
                .forEach(this::everyDay);
    }

    static Movements of(Outbreak outbreak, long seed) {
        return new Movements(outbreak, new Chance(seed + 1));
    }

    List<Spot> spots() {
        return ground.spots();
    }

    List<Visit> visits() {
        return visits;
    }

    List<Heard> heard() {
        return heard;
    }

    /** By case the stops that the case told, in the order of time. */
    Map<Patient, List<Visit>> itineraries() {
        return itineraries;
    }

    List<Circle> circles() {
        return circles.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> circle(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Circle circle(String key, List<Resident> members) {
        var words = key.split("\\|");
        return new Circle(GroupKind.valueOf(words[0]), words[1], words[2], members);
    }

    private void follow(Meeting meeting) {
        var exposure = meeting.exposure();
        var to = exposure.to();
        var spot = ground.of(meeting.from().commune(), meeting.setting());
        if (spot.isEmpty() || to == null) {
            return;
        }
        var bothUse = users.contains(meeting.from().number())
                && users.contains(meeting.to().number());
        if (exposure.evidence() == Evidence.BLUETOOTH && bothUse) {
            var seconds =
                    (int) Math.min(3600, Duration.between(exposure.from(), to).toSeconds());
            heard.add(new Heard(
                    chance.id(exposure.from()),
                    meeting.from(),
                    meeting.to(),
                    exposure.from(),
                    seconds,
                    chance.between(48, 70)));
        }
        if (meeting.from() == meeting.root().person()) {
            enrol(meeting);
            stop(meeting, spot.get(), to);
        }
        if (bothUse) {
            visit(meeting.from(), spot.get(), exposure.from(), to);
            visit(meeting.to(), spot.get(), exposure.from(), to);
        }
    }

    private void enrol(Meeting meeting) {
        var roster = meeting.exposure().evidence() == Evidence.ROSTER;
        var pupils = Encounters.pupil(meeting.from()) && Encounters.pupil(meeting.to());
        if (roster && (meeting.setting() == Setting.WORKPLACE || meeting.setting() == Setting.SCHOOL && pupils)) {
            var school = meeting.setting() == Setting.SCHOOL;
            var kind = school ? GroupKind.CLASS : GroupKind.WORK_LINE;
            var name =
                    (school ? "Lớp của " : "Tổ làm việc của ") + meeting.root().code();
            var key = String.join("|", kind.name(), name, meeting.from().commune());
            var members = circles.computeIfAbsent(key, fresh -> new ArrayList<>(List.of(meeting.from())));
            if (members.size() < SEATS_OF_A_CLASS && !members.contains(meeting.to())) {
                members.add(meeting.to());
            }
        }
    }

    private void stop(Meeting meeting, Spot spot, Instant to) {
        var stops = itineraries.computeIfAbsent(meeting.root(), patient -> new ArrayList<>());
        var day = Vietnam.dayOf(meeting.exposure().from());
        var known = stops.stream().anyMatch(stop -> Vietnam.dayOf(stop.in()).equals(day) && stop.spot() == spot);
        if (!known && stops.size() < STOPS_OF_A_CASE) {
            var from = meeting.exposure().from();
            stops.add(new Visit(chance.id(from), meeting.from(), spot, from, to));
            stops.sort(java.util.Comparator.comparing(Visit::in));
        }
    }

    /** To the market or a shop about every fifth day. */
    private void everyDay(Resident person) {
        for (var day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
            if (chance.in100(18)) {
                var in = Vietnam.startOf(day).plus(Duration.ofMinutes(chance.between(7 * 60, 18 * 60)));
                var out = in.plus(Duration.ofMinutes(chance.between(8, 70)));
                visit(person, ground.somewhereToShop(person.commune(), chance), in, out);
            }
        }
    }

    private void visit(Resident person, Spot spot, Instant in, Instant out) {
        visits.add(new Visit(chance.id(in), person, spot, in, stated(out)));
    }

    private @Nullable Instant stated(Instant out) {
        return chance.in100(CHECK_OUT) ? out : null;
    }
}
