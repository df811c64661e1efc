package vn.vungxanh.insight.conversion;

/**
 * A hospital that can be turned over to the epidemic.
 *
 * @param inUse takes such patients already
 * @param beds that it can give, without those that it must keep for others
 * @param severe of them for the severely and critically ill, once a centre of intensive care is set up there; 0 where none can be
 * @param days from the order until patients come
 */
public record Convertible(
        String code, String name, double latitude, double longitude, boolean inUse, int beds, int severe, int days) {

    public Convertible {
        if (beds < 0 || severe < 0 || severe > beds || days < 0) {
            throw new IllegalArgumentException(code);
        }
    }
}
