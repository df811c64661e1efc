package vn.vungxanh.territory.checkpoints;

/** What becomes of a traveller at a post, from the mildest on. */
public enum Decision {
    PASS,
    HOME,
    CENTRAL,
    REFUSED,
    HOSPITAL;

    public boolean isolates() {
        return this == HOME || this == CENTRAL;
    }
}
