package vn.vungxanh.platform.shell;

/** What the header says of the person who is signed in; the principal of the session may implement it. */
public interface SignedIn {

    String displayName();

    /** The name to sign in with. */
    default String login() {
        return displayName();
    }

    String placeName();
}
