package vn.vungxanh.surveillance.presence;

/** How long raw presence is kept, and who says so; for those who must answer for it. */
public interface RetentionPolicy {

    int days();

    String source();
}
