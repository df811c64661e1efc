package vn.vungxanh.care.treatment;

import java.util.UUID;

/** One treatment of one person, through however many facilities. */
public record AdmissionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
