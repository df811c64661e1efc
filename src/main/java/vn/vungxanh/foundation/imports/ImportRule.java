package vn.vungxanh.foundation.imports;

import vn.vungxanh.kernel.Rule;

public enum ImportRule implements Rule {
    UNKNOWN_KIND,
    NO_HEADER,
    NO_ROWS,
    REQUIRED_COLUMN_NOT_MAPPED,
    COLUMN_MAPPED_TWICE,
    UNKNOWN_COLUMN,
    NOT_AT_THIS_STAGE,
    FILE_IS_GONE;

    @Override
    public String room() {
        return "imports";
    }
}
