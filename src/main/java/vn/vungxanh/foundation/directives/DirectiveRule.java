package vn.vungxanh.foundation.directives;

import vn.vungxanh.kernel.Rule;

public enum DirectiveRule implements Rule {
    /** NĐ 30/2020/NĐ-CP, article 15: numbers start again at 01 each year within one series. */
    NUMBER_IS_TAKEN,
    NUMBER_IS_POSITIVE,
    SUBJECT_IS_GIVEN,
    SYMBOL_IS_GIVEN,
    NOT_ISSUED_IN_THE_FUTURE,
    LINK_IS_AN_ADDRESS,
    WITHIN_YOUR_JURISDICTION;

    @Override
    public String room() {
        return "directives";
    }
}
