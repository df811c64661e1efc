package vn.vungxanh.foundation.access;

import java.util.regex.Pattern;

/** How a login is written. */
final class Logins {

    private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private Logins() {}

    static String checked(String typed) {
        var login = SignsIn.plain(typed);
        AccessRule.LOGIN_MALFORMED.brokenIf(!WELL_FORMED.matcher(login).matches());
        return login;
    }
}
