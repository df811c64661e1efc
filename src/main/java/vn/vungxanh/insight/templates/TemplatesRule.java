package vn.vungxanh.insight.templates;

import vn.vungxanh.kernel.Rule;

public enum TemplatesRule implements Rule {
    FROM_TODAY_ON,
    HAS_LINES,
    IMPRINT_IS_GIVEN,
    OFFICE_IS_KNOWN,
    NAME_IS_GIVEN,
    ID_IS_GIVEN,
    ID_STANDS_ONCE,
    LINE_HAS_WORDS,
    BRACES_CLOSE,
    FIGURE_IS_KNOWN,
    WAY_IS_KNOWN,
    TABLE_NAMES_A_FAMILY;

    @Override
    public String room() {
        return "templates";
    }
}
