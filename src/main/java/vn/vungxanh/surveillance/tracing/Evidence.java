package vn.vungxanh.surveillance.tracing;

/** How an exposure became known. */
public enum Evidence {
    INTERVIEW,
    QR,
    BLUETOOTH,
    CAMERA,
    TELECOM,
    HOUSEHOLD,
    ROSTER
}
