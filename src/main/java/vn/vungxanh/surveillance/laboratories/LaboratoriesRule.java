package vn.vungxanh.surveillance.laboratories;

import vn.vungxanh.kernel.Rule;

/** The room's rules. */
public enum LaboratoriesRule implements Rule {
    CODE_TAKEN,
    INCOMPLETE,
    OUTSIDE_JURISDICTION,
    CAPACITY_FROM_A_DAY;

    @Override
    public String room() {
        return "laboratories";
    }
}
