package vn.vungxanh.capacity.workforce;

import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * People of one organisation of one unit.
 *
 * @param organisation empty: the unit's own
 * @param named how many of them stand in the register by name
 */
public record StaffLine(
        UnitId unit,
        String organisation,
        Service service,
        Skill skill,
        Standing standing,
        int total,
        int named,
        int dispatched) {

    public int available() {
        return total - dispatched;
    }
}
