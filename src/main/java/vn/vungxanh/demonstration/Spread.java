package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;

/** Who infected whom, and when that was noticed. */
final class Spread {

    /** A contact is found, sampled and confirmed at least this long after the one who infected them was confirmed. */
    private static final Duration GENERATION_SEEN = Duration.ofHours(13);

    private static final int MOST_OF_A_HOUSEHOLD = 4;

    /** Published codes of cases that were not the first of a cluster, by cluster and order of confirmation. */
    private static final Map<String, String> LATER_CODES = Map.of("SI_PA_PHIN 1", "BN3838", "HIM_LAM 1", "BN4129");

    private final Chance chance;
    private final Population population;
    private final List<Patient> patients = new ArrayList<>();
    private final Set<Integer> ill = new HashSet<>();

    Spread(Chance chance, Population population) {
        this.chance = chance;
        this.population = population;
    }

    List<Patient> patients() {
        return patients;
    }

    void run(Cluster cluster, String source) {
        var order = 0;
        for (var day : cluster.confirmedOn()) {
            if (order == 0 && !cluster.linked()) {
                first(cluster, day);
            } else {
                next(cluster, order, day, cluster.linked() ? source : cluster.id());
            }
            order++;
        }
    }

    private void first(Cluster cluster, LocalDate day) {
        var home = population.settle(cluster.commune(), cluster.hamlet(), cluster.indexAge());
        var confirmedAt = Vietnam.startOf(day).plus(Duration.ofMinutes(390));
        var sampledAt = confirmedAt.minus(Duration.ofHours(15));
        var onset = Vietnam.dayOf(sampledAt).minusDays(4);
        add(home.members().get(0), cluster, null, cluster.indexBn(), onset, sampledAt, confirmedAt);
    }

    private void next(Cluster cluster, int order, LocalDate day, String source) {
        var bn = LATER_CODES.get(cluster.id() + " " + order);
        var wanted = Vietnam.startOf(day).plus(Duration.ofMinutes(chance.between(9 * 60, 22 * 60)));
        var infectors = infectors(source, wanted);
        var infector = infectors.isEmpty() ? firstOf(source) : chance.of(infectors);
        var earliest = infector.confirmedAt().plus(GENERATION_SEEN);
        var confirmedAt = wanted.isBefore(earliest) ? earliest.plus(Duration.ofHours(1)) : wanted;
        var person = person(cluster, infector, bn != null);
        var sampledAt = chance.between(
                later(infector.confirmedAt().plus(Duration.ofHours(4)), confirmedAt.minus(Duration.ofHours(20))),
                confirmedAt.minus(Duration.ofHours(8)));
        add(person, cluster, infector, bn, onset(infector, sampledAt), sampledAt, confirmedAt);
    }

    private List<Patient> infectors(String cluster, Instant before) {
        var limit = before.minus(GENERATION_SEEN);
        var found = new ArrayList<Patient>();
        for (var patient : patients) {
            if (patient.cluster().equals(cluster) && !patient.confirmedAt().isAfter(limit)) {
                found.add(patient);
                // The first case met a whole school: it infects more often than the others.
                if (patient.index()) {
                    found.add(patient);
                    found.add(patient);
                }
            }
        }
        return found;
    }

    private Patient firstOf(String cluster) {
        return patients.stream()
                .filter(patient -> patient.cluster().equals(cluster))
                .findFirst()
                .orElseThrow();
    }

    private Resident person(Cluster cluster, Patient infector, boolean adultWoman) {
        if (adultWoman) {
            return population
                    .settle(cluster.commune(), cluster.hamlet(), 31)
                    .members()
                    .get(1);
        }
        var home = population.households().get(infector.person().household());
        var well = home.members().stream()
                .filter(member -> !ill.contains(member.number()))
                .toList();
        var sick = home.members().size() - well.size();
        var sameHouse = !cluster.linked() && sick < MOST_OF_A_HOUSEHOLD && !well.isEmpty();
        if (sameHouse && home.commune().equals(infector.person().commune()) && chance.in100(45)) {
            return chance.of(well);
        }
        var child = cluster.setting() == vn.vungxanh.surveillance.tracing.Setting.SCHOOL && chance.in100(70);
        var age = cluster.linked() ? cluster.indexAge() : child ? chance.between(6, 14) : chance.between(20, 60);
        var commune = chance.weighted(cluster.caseHomes());
        var hamlet = commune.equals(cluster.commune()) && cluster.caseHomes().size() == 1 ? cluster.hamlet() : null;
        var house = population.settle(commune, hamlet, age);
        return house.members().stream()
                .filter(member -> Population.YEAR - member.birthYear() == age)
                .findFirst()
                .orElseThrow();
    }

    /** Half show symptoms before they are sampled, the rest not yet or never. */
    private @Nullable LocalDate onset(Patient infector, Instant sampledAt) {
        var sampledOn = Vietnam.dayOf(sampledAt);
        var infectedOn = infector.anchorOn().plusDays(chance.between(-2, 1));
        var onset = infectedOn.plusDays(chance.incubationDays());
        return onset.isAfter(sampledOn) || chance.in100(15) ? null : onset;
    }

    private void add(
            Resident person,
            Cluster cluster,
            @Nullable Patient infector,
            @Nullable String bn,
            @Nullable LocalDate onset,
            Instant sampledAt,
            Instant confirmedAt) {
        var code = "ĐB-2021-%03d".formatted(patients.size() + 4);
        var reportedAt = confirmedAt.plus(Duration.ofMinutes(chance.between(30, 330)));
        ill.add(person.number());
        patients.add(new Patient(person, cluster.id(), infector, code, bn, onset, sampledAt, confirmedAt, reportedAt));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
