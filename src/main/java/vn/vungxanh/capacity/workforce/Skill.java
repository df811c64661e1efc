package vn.vungxanh.capacity.workforce;

/** What somebody can do; each person is counted under one skill, intensive care before the general one. */
public enum Skill {
    DOCTOR,
    ICU_DOCTOR,
    /** Y sĩ. */
    PHYSICIAN_ASSISTANT,
    NURSE,
    ICU_NURSE,
    MIDWIFE,
    TECHNICIAN,
    EPIDEMIOLOGIST,
    PHARMACIST,
    /** Trained to take samples, and nothing of the above. */
    SAMPLER,
    DRIVER,
    GUARD,
    /** Leads, coordinates, keeps records. */
    COORDINATOR,
    OTHER;

    /** May be sent where doctors are asked for. */
    public boolean isDoctor() {
        return this == DOCTOR || this == ICU_DOCTOR;
    }

    public boolean isNurse() {
        return this == NURSE || this == ICU_NURSE;
    }
}
