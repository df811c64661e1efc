package vn.vungxanh.foundation.adminunits;

import java.util.List;

/** Units were added, renamed or ended. Jurisdictions computed before are out of date. */
public record UnitsReorganised(List<Integer> unitIds) {

    public UnitsReorganised {
        unitIds = List.copyOf(unitIds);
    }
}
