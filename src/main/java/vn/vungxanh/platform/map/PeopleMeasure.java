package vn.vungxanh.platform.map;

/** A measure that counts people: whoever sees figures sees the number, whoever sees cases opens its list of names. */
public interface PeopleMeasure extends UnitMeasure {

    @Override
    default String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    default String listAuthority() {
        return "VIEW_CASES";
    }
}
