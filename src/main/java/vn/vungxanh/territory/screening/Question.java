package vn.vungxanh.territory.screening;

/** What everybody is asked in a round; a yes is a sign to look into. */
public enum Question {
    FEVER,
    COUGH,
    BREATHLESS,
    SORE_THROAT,
    TASTE_LOST,
    DIARRHOEA,
    /** Met a patient within 14 days. */
    CONTACT,
    /** Came from an affected place within 14 days. */
    FROM_AFFECTED
}
