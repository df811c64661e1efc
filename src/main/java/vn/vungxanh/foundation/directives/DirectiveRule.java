package vn.vungxanh.foundation.directives;

import vn.vungxanh.kernel.Rule;

public enum DirectiveRule implements Rule {
    /** NĐ 30/2020/NĐ-CP, article 15: numbers start again at 01 each year within one series. */
    NUMBER_IS_TAKEN,
    NUMBER_IS_POSITIVE,
    SUBJECT_IS_GIVEN,
    SYMBOL_IS_GIVEN,
    /** NĐ 30/2020/NĐ-CP, appendix I: "QĐ-UBND"; HD 36-HD/VPTW: "BC/BCS". Letters, figures, "-" and "/", no blanks. */
    SYMBOL_IS_WELL_FORMED,
    /** The symbol of a named kind begins with the abbreviation of that kind, appendix III of NĐ 30/2020/NĐ-CP. */
    SYMBOL_NAMES_THE_KIND,
    NOT_ISSUED_IN_THE_FUTURE,
    LINK_IS_AN_ADDRESS,
    WITHIN_YOUR_JURISDICTION,
    ONLY_A_DRAFT_CHANGES,
    ONLY_WHAT_IS_IN_FORCE_ENDS,
    REPLACED_BY_A_LATER_ONE,
    NOT_WRITTEN_YET,
    BASIS_IS_UNREADABLE,
    BASIS_IS_KNOWN,
    UNREADABLE_FILTER;

    @Override
    public String room() {
        return "directives";
    }
}
