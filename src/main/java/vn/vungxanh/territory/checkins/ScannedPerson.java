package vn.vungxanh.territory.checkins;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.Sex;

/**
 * What a paper says of its holder.
 *
 * @param birthOn null where the paper gives the year only
 * @param nationalId twelve digits of a citizen, or null
 * @param externalKey how the source of the paper tells its people apart, or null
 * @param address as written, commas and all
 */
public record ScannedPerson(
        Paper paper,
        String fullName,
        @Nullable Sex sex,
        @Nullable LocalDate birthOn,
        int birthYear,
        @Nullable String nationalId,
        @Nullable String externalKey,
        @Nullable String address) {

    public enum Paper {
        CITIZEN_CARD,
        INSURANCE_CARD,
        PERSONAL_CODE;

        public String messageKey() {
            return "checkins.paper." + name();
        }
    }

    /** Never the person: records are printed into logs. */
    @Override
    public String toString() {
        return paper.name();
    }
}
