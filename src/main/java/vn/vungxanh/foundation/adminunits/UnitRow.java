package vn.vungxanh.foundation.adminunits;

import java.util.List;

/** A well-formed row of an imported tree; whether it fits the other units is not known yet. */
record UnitRow(int row, UnitDraft draft, String parentCode, List<String> replaces) {

    String key() {
        return draft.code + " " + draft.validFrom;
    }
}
