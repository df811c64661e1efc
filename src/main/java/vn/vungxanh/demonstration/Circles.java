package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vungxanh.surveillance.tracing.Setting;

/** The contacts of the cases and the contacts of the contacts, to the exact numbers of a cluster. */
final class Circles {

    /** F1 are found until 3:00 of 24/5/2021, so that all are sampled and their own contacts known at 6:00. */
    private static final Instant LAST_F1 = Instant.parse("2021-05-23T20:00:00Z");

    private static final Instant LAST_SAMPLE = Instant.parse("2021-05-23T22:30:00Z");
    private static final Instant LAST_F2 = Instant.parse("2021-05-23T22:45:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Chance chance;
    private final Population population;
    private final List<Patient> patients;
    private final Encounters encounters;
    private final List<Meeting> meetings = new ArrayList<>();
    private final Map<Integer, Meeting> firstMeetingOf = new HashMap<>();
    private final Map<Integer, Instant> sampledAt = new TreeMap<>();

    Circles(Chance chance, Population population, List<Patient> patients) {
        this.chance = chance;
        this.population = population;
        this.patients = patients;
        this.encounters = new Encounters(chance);
    }

    List<Meeting> meetings() {
        return meetings;
    }

    /** When each F1 was first sampled, by number of the resident. */
    Map<Integer, Instant> sampledAt() {
        return sampledAt;
    }

    void run(Cluster cluster) {
        var own =
                patients.stream().filter(p -> p.cluster().equals(cluster.id())).toList();
        var f1 = new ArrayList<Resident>();
        own.stream().filter(patient -> !patient.index()).forEach(patient -> f1.add(infected(patient)));
        own.forEach(patient -> f1.addAll(housemates(patient)));
        while (f1.size() < cluster.f1()) {
            f1.addAll(strangers(cluster, own, cluster.f1() - f1.size()));
        }
        // Who meets a case is F1, also when the case was found as a contact.
        f1.removeIf(this::ill);
        secondCircle(cluster, f1);
    }

    private boolean ill(Resident person) {
        return patients.stream().anyMatch(patient -> patient.person() == person);
    }

    /** The meeting that infected a later case: found, sampled, then confirmed. */
    private Resident infected(Patient patient) {
        var infector = java.util.Objects.requireNonNull(patient.infectedBy());
        var identified = chance.between(
                infector.confirmedAt().plus(HOUR), patient.sampledAt().minus(Duration.ofMinutes(40)));
        var sameHouse = infector.person().household() == patient.person().household();
        var setting = sameHouse ? Setting.HOUSEHOLD : encounters.settingFor(patient.person(), patient.cluster());
        met(infector, patient.person(), setting, identified);
        sampledAt.put(patient.person().number(), patient.sampledAt());
        return patient.person();
    }

    private List<Resident> housemates(Patient patient) {
        var found = new ArrayList<Resident>();
        for (var mate :
                population.households().get(patient.person().household()).members()) {
            if (!ill(mate)) {
                if (!firstMeetingOf.containsKey(mate.number())) {
                    found.add(mate);
                }
                firstCircle(patient, mate, Setting.HOUSEHOLD);
            }
        }
        return found;
    }

    /** People of a household that no case lives in. */
    private List<Resident> strangers(Cluster cluster, List<Patient> own, int missing) {
        var home = population.settle(chance.weighted(cluster.homes()), null, homeWithPupil(cluster));
        var wanted = Math.min(missing, chance.in100(78) ? 1 : 2);
        var found = new ArrayList<Resident>();
        for (var member : home.members()) {
            var pupil = Encounters.pupil(member);
            if (found.size() < wanted && (cluster.setting() != Setting.SCHOOL || pupil || chance.in100(40))) {
                var patient = chance.of(own);
                firstCircle(patient, member, encounters.settingFor(member, cluster.id()));
                var other = chance.of(own);
                if (other != patient && chance.in100(28)) {
                    firstCircle(other, member, encounters.settingFor(member, cluster.id()));
                }
                found.add(member);
            }
        }
        return found;
    }

    private @org.jspecify.annotations.Nullable Integer homeWithPupil(Cluster cluster) {
        return cluster.setting() == Setting.SCHOOL ? chance.between(6, 14) : null;
    }

    private void firstCircle(Patient patient, Resident contact, Setting setting) {
        var from = patient.confirmedAt().plus(HOUR);
        var identified = chance.between(from, earlier(LAST_F1, from.plus(Duration.ofHours(38))));
        met(patient, contact, setting, identified);
        var sampled =
                chance.between(identified.plus(HOUR), earlier(LAST_SAMPLE, identified.plus(Duration.ofHours(26))));
        sampledAt.merge(contact.number(), sampled, Circles::earlier);
    }

    private void met(Patient patient, Resident contact, Setting setting, Instant identified) {
        var exposure = encounters.withCase(patient, setting, identified);
        remember(new Meeting(chance.id(identified), patient.person(), contact, patient, setting, exposure, identified));
    }

    private void secondCircle(Cluster cluster, List<Resident> f1) {
        var count = 0;
        for (var contact : f1) {
            for (var mate : population.households().get(contact.household()).members()) {
                if (!sampledAt.containsKey(mate.number()) && !ill(mate)) {
                    count += firstMeetingOf.containsKey(mate.number()) ? 0 : 1;
                    passedOn(contact, mate, Setting.HOUSEHOLD);
                }
            }
        }
        if (count > cluster.f2()) {
            throw new IllegalStateException("%s has %d F2 in households".formatted(cluster.id(), count));
        }
        while (count < cluster.f2()) {
            var contact = chance.of(f1);
            var home = population.settle(contact.commune(), contact.hamlet(), null);
            var wanted = Math.min(cluster.f2() - count, chance.between(1, 3));
            for (var member :
                    home.members().subList(0, Math.min(wanted, home.members().size()))) {
                passedOn(contact, member, encounters.settingFor(member, "NEIGHBOURS"));
                count++;
            }
        }
    }

    private void passedOn(Resident f1, Resident f2, Setting setting) {
        var first = java.util.Objects.requireNonNull(firstMeetingOf.get(f1.number()));
        var from = first.identifiedAt().plus(HOUR);
        var identified = chance.between(from, earlier(LAST_F2, from.plus(Duration.ofHours(30))));
        var exposure = encounters.withContact(first, setting);
        remember(new Meeting(chance.id(identified), f1, f2, first.root(), setting, exposure, identified));
    }

    private void remember(Meeting meeting) {
        meetings.add(meeting);
        firstMeetingOf.merge(
                meeting.to().number(), meeting, (a, b) -> b.identifiedAt().isBefore(a.identifiedAt()) ? b : a);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
