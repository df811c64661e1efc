package vn.vungxanh.insight.greenzone;

import vn.vungxanh.kernel.Rule;

public enum GreenzoneRule implements Rule {
    NOT_A_PROVINCE,
    TITLE_MISSING,
    TEXT_MISSING,
    TEXT_TOO_LONG,
    NAME_MISSING,
    PHONE_UNREADABLE,
    PHONE_TAKEN;

    @Override
    public String room() {
        return "greenzone";
    }
}
