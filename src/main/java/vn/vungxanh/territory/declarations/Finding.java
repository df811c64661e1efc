package vn.vungxanh.territory.declarations;

/** What was found out about a red flag. */
public enum Finding {
    /** "Ho sốt thông thường, không có dấu hiệu nhiễm bệnh": most of them, as Bà Rịa - Vũng Tàu found in 2021. */
    ORDINARY,
    NO_SYMPTOMS,
    /** Isolated or treated already. */
    WATCHED,
    /** Ticked by mistake. */
    MISTAKE,
    /** A sample was ordered. */
    SAMPLED,
    /** Recorded as a suspected case. */
    SUSPECTED,
    /** The queue goes on with the correction. */
    CORRECTED,
    OTHER;

    /** What an officer may choose; the others come with an act. */
    public static final java.util.List<Finding> CHOICES =
            java.util.List.of(ORDINARY, NO_SYMPTOMS, WATCHED, MISTAKE, OTHER);
}
