package vn.vungxanh.surveillance.chains;

/** How sure it is that this one was the infector. A case has one infector; any number may be possible beside it. */
public enum Certainty {
    CONFIRMED,
    PROBABLE,
    POSSIBLE
}
