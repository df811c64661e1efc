package vn.vungxanh.surveillance.laboratories;

/** How a sample is tested. */
public enum TestKind {
    /** RT-PCR for many; where the laboratory may not confirm, a positive is sent to one that may. */
    PCR_SCREENING,
    PCR_CONFIRMATION,
    /** Supports finding, does not replace PCR (QĐ 2022/QĐ-BYT of 28/4/2021). */
    RAPID_ANTIGEN,
    /** Antibodies: tells of an infection in the past, never makes a case. */
    SEROLOGY;

    public boolean isPcr() {
        return this == PCR_SCREENING || this == PCR_CONFIRMATION;
    }
}
