package vn.vungxanh.surveillance.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/** From what was sent to what may be written, item by item. */
@Component
class EventChecks {

    /** A night shift with overtime fits; three days do not. */
    static final long LONGEST_STAY = 18 * 3600L;

    /** Clocks of telephones run ahead a little. */
    static final long CLOCK_TOLERANCE = 5 * 60L;

    static final int WEAKEST_SIGNAL = 130;

    /** The events in order, and by item the rule that it breaks. */
    record Checked(List<Event> events, @Nullable PresenceRule[] broken) {}

    private final Subjects subjects;
    private final KnownPlaces places;
    private final Retention retention;
    private final Clock clock;

    EventChecks(Subjects subjects, KnownPlaces places, Retention retention, Clock clock) {
        this.subjects = subjects;
        this.places = places;
        this.retention = retention;
        this.clock = clock;
    }

    Checked checkIns(Scope scope, List<CheckIn> items) {
        var persons = new HashSet<UUID>();
        var spots = new HashSet<UUID>();
        for (var item : items) {
            if (subjects.number(item.person()) == 0) {
                persons.add(item.person());
            }
            if (places.of(item.place().value()) == null) {
                spots.add(item.place().value());
            }
        }
        subjects.meet(persons);
        places.meet(spots);
        var checking = new Checking(scope, items.size());
        items.forEach(checking::checkIn);
        return checking.checked();
    }

    Checked encounters(Scope scope, List<Encounter> items) {
        var persons = new HashSet<UUID>();
        for (var item : items) {
            persons.add(item.first());
            persons.add(item.second());
        }
        subjects.meet(persons);
        var checking = new Checking(scope, items.size());
        items.forEach(checking::encounter);
        return checking.checked();
    }

    private final class Checking {

        private final Scope scope;
        private final int sender;
        private final long latest;
        private final long earliest;
        private final List<Event> events;
        private final @Nullable PresenceRule[] broken;
        private int index;

        Checking(Scope scope, int items) {
            this.scope = scope;
            this.sender = scope.home().value();
            this.latest = clock.instant().getEpochSecond() + CLOCK_TOLERANCE;
            this.earliest = Vietnam.startOf(retention.firstDay()).getEpochSecond();
            this.events = new ArrayList<>(items);
            this.broken = new PresenceRule[items];
        }

        Checked checked() {
            return new Checked(events, broken);
        }

        void checkIn(CheckIn item) {
            var rule = wrong(item);
            broken[index++] = rule;
            var spot = places.of(item.place().value());
            if (rule == null && spot != null) {
                var out = item.out();
                events.add(new Visit(
                        EventId.of(sender, item.id()),
                        subjects.number(item.person()),
                        spot.number(),
                        item.in().getEpochSecond(),
                        out == null ? Visit.OPEN : out.getEpochSecond()));
            }
        }

        void encounter(Encounter item) {
            var rule = wrong(item);
            broken[index++] = rule;
            if (rule == null) {
                events.add(new Nearness(
                        EventId.of(sender, item.id()),
                        subjects.number(item.first()),
                        subjects.number(item.second()),
                        item.at().getEpochSecond(),
                        item.seconds(),
                        item.attenuationDb()));
            }
        }

        private @Nullable PresenceRule wrong(CheckIn item) {
            var rule = wrong(item.id(), item.in());
            if (rule != null) {
                return rule;
            }
            var number = subjects.number(item.person());
            if (number == 0) {
                return PresenceRule.UNKNOWN_PERSON;
            }
            var spot = places.of(item.place().value());
            if (spot == null) {
                return PresenceRule.UNKNOWN_PLACE;
            }
            if (!mine(spot.unit()) && !mine(subjects.unit(number))) {
                return PresenceRule.OUTSIDE_JURISDICTION;
            }
            var out = item.out();
            if (out == null) {
                return null;
            }
            var stay = out.getEpochSecond() - item.in().getEpochSecond();
            if (stay < 0) {
                return PresenceRule.OUT_BEFORE_IN;
            }
            return stay > LONGEST_STAY ? PresenceRule.STAY_TOO_LONG : null;
        }

        private @Nullable PresenceRule wrong(Encounter item) {
            var rule = wrong(item.id(), item.at());
            if (rule != null) {
                return rule;
            }
            if (item.first().equals(item.second())) {
                return PresenceRule.SAME_PERSON;
            }
            var first = subjects.number(item.first());
            var second = subjects.number(item.second());
            if (first == 0 || second == 0) {
                return PresenceRule.UNKNOWN_PERSON;
            }
            if (!mine(subjects.unit(first)) && !mine(subjects.unit(second))) {
                return PresenceRule.OUTSIDE_JURISDICTION;
            }
            if (item.seconds() <= 0 || item.seconds() > LONGEST_STAY) {
                return PresenceRule.BAD_DURATION;
            }
            return item.attenuationDb() < 0 || item.attenuationDb() > WEAKEST_SIGNAL ? PresenceRule.BAD_SIGNAL : null;
        }

        private @Nullable PresenceRule wrong(String id, Instant at) {
            if (id.isBlank()) {
                return PresenceRule.ID_MISSING;
            }
            if (id.length() > EventId.LONGEST) {
                return PresenceRule.ID_TOO_LONG;
            }
            if (at.getEpochSecond() > latest) {
                return PresenceRule.IN_FUTURE;
            }
            return at.getEpochSecond() < earliest ? PresenceRule.OLDER_THAN_RETENTION : null;
        }

        private boolean mine(int unit) {
            return scope.covers(new UnitId(unit));
        }
    }
}
