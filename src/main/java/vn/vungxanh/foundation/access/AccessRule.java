package vn.vungxanh.foundation.access;

import vn.vungxanh.kernel.Rule;

public enum AccessRule implements Rule {
    /** At least twelve signs: NIST SP 800-63B-4 and OWASP ASVS 5, 6.2.1. */
    PASSWORD_TOO_SHORT,
    /** Among the passwords that attackers try first, or the login itself. */
    PASSWORD_TOO_COMMON,
    PASSWORDS_DIFFER,
    PASSWORD_WRONG,
    /** Small Latin letters, digits, dot, hyphen, underscore; 2 to 40 of them. */
    LOGIN_MALFORMED,
    LOGIN_TAKEN,
    NAME_MISSING,
    ROLE_MISSING,
    UNIT_UNKNOWN,
    /** Several units have this name: the user chooses one. */
    UNIT_AMBIGUOUS,
    UNIT_OUTSIDE_JURISDICTION,
    UNREADABLE_TIME,
    /** Nobody locks himself out: another administrator does that. */
    NOT_ONESELF,
    /** Used, expired, replaced by a newer one or never issued: the four look the same. */
    LINK_SPENT,
    CODE_WRONG,
    /** Each code of the telephone counts once. */
    CODE_REPEATED,
    TOO_MANY_CODES,
    TOKEN_LABEL_MISSING,
    TOKEN_LIFE_OUT_OF_RANGE,
    TOKEN_PERMISSION_MISSING;

    @Override
    public String room() {
        return "access";
    }
}
