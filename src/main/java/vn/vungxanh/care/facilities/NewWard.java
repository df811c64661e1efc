package vn.vungxanh.care.facilities;

/**
 * So many beds of a kind in a ward; a ward of that name is added to.
 *
 * @param prefix before the number of each bed, such as "A-"; may be empty
 * @param firstNumber of the beds
 */
public record NewWard(String name, BedKind kind, int beds, String prefix, int firstNumber) {

    boolean isComplete() {
        return !name.isBlank()
                && name.length() <= 100
                && beds >= 1
                && beds <= 500
                && prefix.length() <= 10
                && firstNumber >= 1
                && firstNumber < 10_000;
    }
}
