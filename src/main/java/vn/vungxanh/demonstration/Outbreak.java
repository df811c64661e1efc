package vn.vungxanh.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Điện Biên of May 2021 that never was: synthetic people, with the published totals that can hold together. 54 cases
 * (42/8/3/1), 2,380 F1 and 8,717 F2 at 6:00 of 24/5/2021. The published 57 positive F1 cannot hold (three of the 54 are
 * the first of their clusters and nobody's contacts): 51 here, and the difference is for the reconciliation page.
 */
record Outbreak(
        List<Household> households,
        List<Resident> residents,
        List<Patient> patients,
        List<EarlierPatient> earlierPatients,
        List<Meeting> meetings,
        Map<Integer, Instant> sampledAt,
        List<Traveller> travellers) {

    private static final int HOUSEHOLDS_WITHOUT_CONTACT = 160;

    static Outbreak of(long seed) {
        var chance = new Chance(seed);
        var population = new Population(chance);
        var spread = new Spread(chance, population);
        var clusters = Cluster.all();
        clusters.forEach(cluster -> spread.run(cluster, "SI_PA_PHIN"));
        var circles = new Circles(chance, population, spread.patients());
        clusters.forEach(circles::run);
        var earlier = EarlierPatient.of(population);
        for (var i = 0; i < HOUSEHOLDS_WITHOUT_CONTACT; i++) {
            population.settle(chance.weighted(chance.of(clusters).homes()), null, null);
        }
        return new Outbreak(
                List.copyOf(population.households()),
                List.copyOf(population.residents()),
                List.copyOf(spread.patients()),
                earlier,
                List.copyOf(circles.meetings()),
                Map.copyOf(circles.sampledAt()),
                Traveller.all(population, chance));
    }

    /** Residents and travellers, each at the position of their number. */
    List<Resident> everybody() {
        var all = new ArrayList<>(residents);
        travellers.forEach(traveller -> all.add(traveller.person()));
        return all;
    }

    /** When the contacts of contacts were first named, by number of the resident. */
    Map<Integer, Instant> secondContacts() {
        var named = new TreeMap<Integer, Instant>();
        for (var meeting : meetings) {
            if (meeting.from() != meeting.root().person()) {
                named.merge(meeting.to().number(), meeting.identifiedAt(), (a, b) -> b.isBefore(a) ? b : a);
            }
        }
        named.keySet().removeAll(sampledAt.keySet());
        patients.forEach(patient -> named.remove(patient.person().number()));
        return named;
    }
}
