package vn.vungxanh.surveillance.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a missed contact is told to whom; all but {@code visitAfter} in hours.
 *
 * @param firstContact within how long of being named a contact is reached
 * @param commune after how long of lateness it stands on the list of the commune's leader
 * @param upper the same for the office above the commune
 * @param retry when an unanswered call is repeated
 * @param visitAfter how many unanswered calls of one day make a visit
 */
public record EscalationRule(
        String id,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int firstContact,
        int commune,
        int upper,
        int retry,
        int visitAfter,
        String source,
        String confidence) {}
