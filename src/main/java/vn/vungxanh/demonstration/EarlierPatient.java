package vn.vungxanh.demonstration;

import java.time.LocalDate;
import java.util.List;

/** One of the three cases of February 2021, all recovered before the wave of May. */
record EarlierPatient(
        Resident person,
        String code,
        LocalDate onsetOn,
        LocalDate sampledOn,
        LocalDate confirmedOn,
        LocalDate recoveredOn) {

    static List<EarlierPatient> of(Population population) {
        return List.of(
                of(population, "03127", "ĐB-2021-001", 4),
                of(population, "03136", "ĐB-2021-002", 5),
                of(population, "03169", "ĐB-2021-003", 7));
    }

    private static EarlierPatient of(Population population, String commune, String code, int day) {
        var confirmed = LocalDate.of(2021, 2, day);
        return new EarlierPatient(
                population.settle(commune, null, 22 + day).members().get(0),
                code,
                confirmed.minusDays(4),
                confirmed.minusDays(1),
                confirmed,
                confirmed.plusDays(25));
    }
}
