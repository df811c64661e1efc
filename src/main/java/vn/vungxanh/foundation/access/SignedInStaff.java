package vn.vungxanh.foundation.access;

import vn.vungxanh.platform.shell.SignedIn;

/** The person behind a scope, as the frame of a page names it. */
record SignedInStaff(Scope scope, String displayName, String placeName) implements SignedIn {

    @Override
    public String login() {
        return scope.login();
    }

    static SignedInStaff unnamed(Scope scope) {
        return new SignedInStaff(scope, scope.login(), "");
    }
}
