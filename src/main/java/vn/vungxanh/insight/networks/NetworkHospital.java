package vn.vungxanh.insight.networks;

/**
 * A hospital as the network of a province knows it.
 *
 * @param kind PROVINCIAL, DISTRICT, CENTRE or FIELD
 * @param district code of the unit where it stands
 * @param beds that it can give; those it must keep for others are left out
 */
public record NetworkHospital(
        String code,
        String name,
        String kind,
        String district,
        boolean inUse,
        int beds,
        int severe,
        int days,
        String source,
        String confidence) {

    /** Gives no bed: it is kept for other patients. */
    public boolean keeps() {
        return beds == 0;
    }
}
