package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.isolation.PastStay;
import vn.vungxanh.care.isolation.Sites;
import vn.vungxanh.care.isolation.StayOutcome;
import vn.vungxanh.care.isolation.Stays;
import vn.vungxanh.care.isolation.Subject;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;

/**
 * Enters the sites and who stays where, to the published totals that hold together: 9,414 in sites (6,946 over, 2,468 now),
 * 14,305 at home (8,717 F2 and 327 travellers now, 5,261 travellers before).
 */
@Component
class Keeping {

    private static final int CHUNK = 4_000;
    static final Instant LAST = Instant.parse("2021-05-23T22:55:00Z");
    private static final LocalDate TODAY = LocalDate.of(2021, 5, 24);
    private static final int DAYS = 14;

    private final Sites sites;
    private final Stays stays;
    private final Units units;

    Keeping(Sites sites, Stays stays, Units units) {
        this.sites = sites;
        this.stays = stays;
        this.units = units;
    }

    void enter(Scope scope, Loaded loaded, long seed) {
        var lodgings = Lodgings.open(scope, loaded, sites, units);
        var all = new ArrayList<PastStay>();
        var chance = new Chance(seed + 3);
        first(loaded, all, lodgings, chance);
        second(loaded, all, chance);
        travellers(loaded, all, lodgings, chance);
        for (var from = 0; from < all.size(); from += CHUNK) {
            stays.takePast(scope, all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
    }

    /**
     * F1 who are no patients; who is one went to the hospital before a bed was found in a site. The 14 days of the province
     * are over for the first of them on the morning of the report: they go home today.
     */
    private void first(Loaded loaded, List<PastStay> all, Lodgings lodgings, Chance chance) {
        var ill = ill(loaded);
        var found = new HashMap<Integer, Meeting>();
        for (var meeting : loaded.outbreak().meetings()) {
            if (meeting.from() == meeting.root().person()) {
                found.merge(
                        meeting.to().number(),
                        meeting,
                        (a, b) -> b.identifiedAt().isBefore(a.identifiedAt()) ? b : a);
            }
        }
        loaded.outbreak().sampledAt().keySet().stream()
                .filter(number -> !ill.contains(number))
                .sorted()
                .forEach(number -> {
                    var meeting = java.util.Objects.requireNonNull(found.get(number));
                    var from = earlier(meeting.identifiedAt().plus(Duration.ofMinutes(chance.between(60, 9 * 60))));
                    var unit = loaded.commune(meeting.to().commune());
                    var site = lodgings.withBed(unit);
                    all.add(PastStay.inSite(personOf(loaded, number), unit, Subject.F1, site.id(), from, null, null)
                            .exposed(Vietnam.dayOf(meeting.exposure().from()))
                            .until(notBeforeToday(Vietnam.dayOf(from).plusDays(DAYS)))
                            .inBed(site.beds().removeFirst()));
                });
    }

    /** Those named in the first days are watched until the wave is over: their F1 were positive neighbours. */
    private void second(Loaded loaded, List<PastStay> all, Chance chance) {
        loaded.outbreak().secondContacts().forEach((number, named) -> {
            var from = earlier(named.plus(Duration.ofMinutes(chance.between(30, 7 * 60))));
            var unit = loaded.commune(loaded.outbreak().residents().get(number).commune());
            all.add(PastStay.atHome(personOf(loaded, number), unit, Subject.F2, false, from, null, null)
                    .exposed(Vietnam.dayOf(named).minusDays(1))
                    .until(notBeforeToday(Vietnam.dayOf(from).plusDays(DAYS))));
        });
    }

    private void travellers(Loaded loaded, List<PastStay> all, Lodgings lodgings, Chance chance) {
        for (var traveller : loaded.outbreak().travellers()) {
            var person = personOf(loaded, traveller.person().number());
            var unit = loaded.commune(traveller.person().commune());
            var left = traveller.leftAt();
            if (left == null) {
                var site = lodgings.withBed(unit);
                all.add(PastStay.inSite(person, unit, Subject.ENTRANT, site.id(), traveller.arrivedAt(), null, null)
                        .inBed(site.beds().removeFirst()));
                continue;
            }
            var site = chance.of(lodgings.near(unit));
            all.add(PastStay.inSite(
                            person,
                            unit,
                            Subject.ENTRANT,
                            site.id(),
                            traveller.arrivedAt(),
                            left,
                            StayOutcome.COMPLETED)
                    .until(Vietnam.dayOf(left)));
            if (traveller.after() != Traveller.After.AWAY) {
                var over = traveller.after() == Traveller.After.HOME;
                var end = left.plus(Duration.ofDays(DAYS));
                all.add(PastStay.atHome(
                                person,
                                unit,
                                Subject.ENTRANT,
                                false,
                                left,
                                over ? end : null,
                                over ? StayOutcome.COMPLETED : null)
                        .asFollowUp()
                        .until(Vietnam.dayOf(end)));
            }
        }
    }

    private static Set<Integer> ill(Loaded loaded) {
        var ill = new HashSet<Integer>();
        loaded.outbreak().patients().forEach(patient -> ill.add(patient.person().number()));
        return ill;
    }

    private static PersonId personOf(Loaded loaded, int number) {
        return loaded.persons().get(number);
    }

    private static LocalDate notBeforeToday(LocalDate end) {
        return end.isBefore(TODAY) ? TODAY : end;
    }

    private static Instant earlier(Instant at) {
        return at.isAfter(LAST) ? LAST : at;
    }
}
