package vn.vungxanh.care.beds;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Facility;

/**
 * The beds of one facility, or of several together.
 *
 * @param facility none for a sum
 */
public record BedRow(@Nullable Facility facility, Beds ordinary, Beds oxygen, Beds icu, int ventilators) {

    static final BedRow EMPTY = new BedRow(null, Beds.NONE, Beds.NONE, Beds.NONE, 0);

    /**
     * @param promised to patients who are on the way
     */
    public record Beds(int total, int taken, int promised) {

        static final Beds NONE = new Beds(0, 0, 0);

        /** Less than none where more lie there than there are beds. */
        public int free() {
            return total - taken - promised;
        }

        Beds plus(Beds more) {
            return new Beds(total + more.total, taken + more.taken, promised + more.promised);
        }
    }

    public Facility of() {
        if (facility == null) {
            throw new IllegalStateException("a sum is of no facility");
        }
        return facility;
    }

    public Beds beds(BedKind kind) {
        return switch (kind) {
            case ORDINARY -> ordinary;
            case OXYGEN -> oxygen;
            case ICU -> icu;
        };
    }

    public Beds all() {
        return ordinary.plus(oxygen).plus(icu);
    }

    public int free() {
        return all().free();
    }

    BedRow plus(BedRow more) {
        return new BedRow(
                null,
                ordinary.plus(more.ordinary),
                oxygen.plus(more.oxygen),
                icu.plus(more.icu),
                ventilators + more.ventilators);
    }
}
