package vn.vungxanh.capacity.workforce;

/** In service, or a reserve that can be called: students and retired people. */
public enum Standing {
    ACTIVE,
    STUDENT,
    RETIRED
}
