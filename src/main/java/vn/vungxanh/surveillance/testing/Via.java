package vn.vungxanh.surveillance.testing;

/** On which way a result came in. */
public enum Via {
    HAND,
    FILE,
    HL7,
    API,
    /** Reported by the tested person. */
    SELF,
    /** Told by the pool that the tube was part of. */
    POOL
}
