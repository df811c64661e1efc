package vn.vungxanh.insight.networks;

import org.jspecify.annotations.Nullable;

/**
 * What a hospital gives while at most so many are ill at once.
 *
 * @param kind PROVINCIAL, DISTRICT, CENTRE or FIELD
 * @param district code of the unit where it stands
 * @param upTo none: beyond the largest number that another row of the hospital names
 * @param beds that it can give; none when it is kept for others
 * @param severe of them for the severely ill
 * @param days until it is turned over
 */
public record HospitalRow(
        String code,
        String name,
        String kind,
        String district,
        boolean inUse,
        @Nullable Integer upTo,
        int beds,
        int severe,
        int days,
        String source,
        String confidence) {

    NetworkHospital hospital() {
        return new NetworkHospital(code, name, kind, district, inUse, beds, severe, days, source, confidence);
    }

    boolean isSame(HospitalRow other) {
        return code.equals(other.code) && java.util.Objects.equals(upTo, other.upTo);
    }

    HospitalRow from(String said, String believed) {
        return new HospitalRow(code, name, kind, district, inUse, upTo, beds, severe, days, said, believed);
    }
}
