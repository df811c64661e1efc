package vn.vungxanh.care.rounds;

/** What people complain of, the common ones first; which of them alarm stands in the red-flag rules. */
public enum Symptom {
    COUGH,
    SORE_THROAT,
    RUNNY_NOSE,
    FATIGUE,
    HEADACHE,
    MUSCLE_PAIN,
    DIARRHOEA,
    NO_SMELL,
    BREATHLESS,
    CHEST_PAIN,
    CONFUSED,
    BLUE_LIPS,
    CANNOT_DRINK,
    CONVULSION
}
