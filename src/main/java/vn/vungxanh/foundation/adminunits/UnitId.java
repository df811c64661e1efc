package vn.vungxanh.foundation.adminunits;

/**
 * One unit during one validity: the key of {@code adminunits.units}. Ids run in preorder, so that the units below one
 * are the ids up to {@link Unit#lastId()}. They are the program's own; people and other systems use code and day.
 */
public record UnitId(int value) {

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
