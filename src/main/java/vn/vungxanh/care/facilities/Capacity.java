package vn.vungxanh.care.facilities;

import java.time.LocalDate;

/**
 * What a facility is equipped with from a day on.
 *
 * @param tier of the pyramid that is in force there
 * @param oxygenLpm litres a minute that can be given at once
 */
public record Capacity(LocalDate from, int tier, int ordinary, int oxygen, int icu, int ventilators, int oxygenLpm) {

    private static final int MOST_BEDS = 20_000;

    public static Capacity ofBeds(LocalDate from, int tier, int ordinary, int oxygen, int icu) {
        return new Capacity(from, tier, ordinary, oxygen, icu, 0, 0);
    }

    public int beds() {
        return ordinary + oxygen + icu;
    }

    public int beds(BedKind kind) {
        return switch (kind) {
            case ORDINARY -> ordinary;
            case OXYGEN -> oxygen;
            case ICU -> icu;
        };
    }

    boolean isComplete() {
        return tier >= 1
                && tier <= 5
                && within(ordinary)
                && within(oxygen)
                && within(icu)
                && within(ventilators)
                && oxygenLpm >= 0
                && oxygenLpm <= 10_000_000;
    }

    private static boolean within(int count) {
        return count >= 0 && count <= MOST_BEDS;
    }
}
