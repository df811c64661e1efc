package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.vungxanh.demonstration.Swabs.Wanted;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.orders.Purpose;

/**
 * Who was sampled when, to the published totals (88-BC/BCS, II.2.6): 9,908 samples in 2020, all negative, 569 of them tested
 * in Hà Nội; 29,841 since; 57 persons found. What the contacts, patients and travellers do not need was screening.
 */
final class Sampling {

    private static final int OF_2020 = 9_908;
    private static final int GROWN_UP = 19;
    private static final int OF_2021 = 29_841;
    private static final Duration SECOND_TEST = Duration.ofDays(6);
    private static final Map<String, Instant> TRANSFERRED =
            Map.of("BN3096", Instant.parse("2021-05-14T02:00:00Z"), "BN3838", Instant.parse("2021-05-18T02:00:00Z"));

    private final Outbreak outbreak;
    private final Chance chance;
    private final Swabs swabs;
    private final Map<Integer, Instant> secondContacts;
    private final List<Resident> others;

    private Sampling(Outbreak outbreak, Chance chance) {
        this.outbreak = outbreak;
        this.chance = chance;
        this.swabs = new Swabs(chance);
        this.secondContacts = outbreak.secondContacts();
        var known = new HashSet<>(outbreak.sampledAt().keySet());
        known.addAll(secondContacts.keySet());
        outbreak.patients().forEach(patient -> known.add(patient.person().number()));
        outbreak.earlierPatients().forEach(patient -> known.add(patient.person().number()));
        this.others = outbreak.residents().stream()
                .filter(person -> !known.contains(person.number()))
                .filter(person -> Population.YEAR - person.birthYear() >= 2)
                .toList();
    }

    static List<Swab> of(Outbreak outbreak, long seed) {
        var sampling = new Sampling(outbreak, new Chance(seed + 2));
        sampling.travellers();
        sampling.patients();
        sampling.contacts();
        sampling.screening();
        sampling.swabs.sendTheFirstAway();
        return List.copyOf(sampling.swabs.swabs());
    }

    private void travellers() {
        for (var traveller : outbreak.travellers()) {
            var arrived = traveller.arrivedAt();
            swabs.alone(new Wanted(traveller.person(), soonAfter(arrived)), Purpose.ENTRY);
            if (traveller.leftAt() != null) {
                var before = traveller.leftAt().minus(Duration.ofHours(chance.between(26, 50)));
                swabs.alone(new Wanted(traveller.person(), before), Purpose.ISOLATION);
            }
        }
    }

    private Instant soonAfter(Instant arrived) {
        var at = arrived.plus(Duration.ofMinutes(chance.between(60, 16 * 60)));
        return at.isAfter(Swabs.LAST_WITH_RESULT) ? arrived.plus(Duration.ofMinutes(30)) : at;
    }

    /** The positive that confirmed them, and one every three or four days since. */
    private void patients() {
        for (var patient : outbreak.patients()) {
            var ct = chance.between(1_600, 3_100) / 100.0;
            var purpose = patient.index() ? Purpose.SYMPTOMS : Purpose.CONTACT;
            swabs.positive(patient.person(), patient.sampledAt(), patient.confirmedAt(), purpose, ct);
            var end = patient.bn() == null
                    ? Swabs.LAST_WITH_RESULT
                    : TRANSFERRED.getOrDefault(patient.bn(), Swabs.LAST_WITH_RESULT);
            var at = patient.confirmedAt().plus(Duration.ofDays(chance.between(3, 4)));
            while (at.isBefore(end)) {
                ct = Math.min(38, ct + chance.between(80, 290) / 100.0);
                swabs.positive(
                        patient.person(), at, at.plus(Duration.ofHours(chance.between(6, 11))), Purpose.DISCHARGE, ct);
                at = at.plus(Duration.ofDays(chance.between(3, 4)));
            }
        }
        for (var patient : outbreak.earlierPatients()) {
            var sampled = Vietnam.startOf(patient.sampledOn()).plus(Duration.ofHours(9));
            var confirmed = Vietnam.startOf(patient.confirmedOn()).plus(Duration.ofHours(9));
            swabs.positive(patient.person(), sampled, confirmed, Purpose.ENTRY, 24.6);
            for (var day : List.of(3, 1)) {
                var at = Vietnam.startOf(patient.recoveredOn().minusDays(day)).plus(Duration.ofHours(8));
                swabs.alone(new Wanted(patient.person(), at), Purpose.DISCHARGE);
            }
        }
    }

    /** Every F1 when found, again after a week; F2 in pools of five, those named last not yet. */
    private void contacts() {
        var ill = new HashSet<Integer>();
        outbreak.patients().forEach(patient -> ill.add(patient.person().number()));
        var second = new ArrayList<Wanted>();
        outbreak.sampledAt().forEach((number, at) -> {
            if (!ill.contains(number)) {
                var person = outbreak.residents().get(number);
                swabs.alone(new Wanted(person, at), Purpose.CONTACT);
                var again = at.plus(SECOND_TEST).plus(Duration.ofMinutes(chance.between(0, 20 * 60)));
                if (again.isBefore(Swabs.LAST_WITH_RESULT)) {
                    swabs.alone(new Wanted(person, again), Purpose.ISOLATION);
                }
            }
        });
        secondContacts.forEach((number, named) -> {
            var at = named.plus(Duration.ofMinutes(chance.between(120, 30 * 60)));
            if (at.isBefore(Instant.parse("2021-05-23T22:00:00Z"))) {
                second.add(new Wanted(outbreak.residents().get(number), at));
            }
        });
        swabs.pooled(second, 5, Purpose.CONTACT);
    }

    /** Fever clinics and staff in 2020; people from Hải Dương at Tết; whole communes in May. */
    private void screening() {
        var rounds = new Rounds(others, chance, swabs);
        var grownUps = new Rounds(
                others.stream()
                        .filter(person -> Population.YEAR - person.birthYear() >= GROWN_UP)
                        .toList(),
                chance,
                swabs);
        grownUps.fill(
                () -> swabs.tested(2020),
                OF_2020,
                LocalDate.of(2020, 3, 2),
                LocalDate.of(2020, 12, 20),
                1,
                Purpose.HEALTH_STAFF);
        rounds.doubtful(Instant.parse("2021-05-16T01:20:00Z"), 5, 35.4);
        rounds.doubtful(Instant.parse("2021-05-20T01:50:00Z"), 10, 36.8);
        rounds.doubtful(Instant.parse("2021-05-23T11:10:00Z"), 10, 33.9);
        rounds.once(LocalDate.of(2021, 5, 15), LocalDate.of(2021, 5, 23), 10, Purpose.MASS_SCREENING);
        rounds.once(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 2, 26), 10, Purpose.MASS_SCREENING);
        grownUps.fill(
                () -> swabs.tested(2021),
                OF_2021,
                LocalDate.of(2021, 1, 5),
                LocalDate.of(2021, 5, 14),
                5,
                Purpose.WORKERS);
    }
}
