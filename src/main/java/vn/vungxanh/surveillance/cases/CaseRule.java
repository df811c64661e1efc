package vn.vungxanh.surveillance.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.Vietnam;

/** The room's rules. A confirmation before the onset is no mistake: people are found before they fall ill. */
public enum CaseRule implements Rule {
    ONSET_IN_FUTURE {
        @Override
        boolean violatedBy(CaseFacts facts, LocalDate today) {
            return isAfter(facts.onsetOn(), today);
        }
    },
    SAMPLE_IN_FUTURE {
        @Override
        boolean violatedBy(CaseFacts facts, LocalDate today) {
            return isAfter(facts.sampledOn(), today);
        }
    },
    CONFIRMATION_IN_FUTURE {
        @Override
        boolean violatedBy(CaseFacts facts, LocalDate today) {
            return isAfter(dayOf(facts.confirmedAt()), today);
        }
    },
    REPORT_IN_FUTURE {
        @Override
        boolean violatedBy(CaseFacts facts, LocalDate today) {
            return isAfter(dayOf(facts.reportedAt()), today);
        }
    },
    OUTCOME_IN_FUTURE {
        @Override
        boolean violatedBy(CaseFacts facts, LocalDate today) {
            return isAfter(facts.outcomeOn(), today);
        }
    },
    CONFIRMATION_NEEDS_A_TIME {
        @Override
        boolean violatedBy(CaseFacts facts, LocalDate today) {
            return facts.classification() == Classification.CONFIRMED && facts.confirmedAt() == null;
        }
    },
    SAMPLE_AFTER_CONFIRMATION {
        @Override
        boolean violatedBy(CaseFacts facts, LocalDate today) {
            return isAfter(facts.sampledOn(), dayOf(facts.confirmedAt()));
        }
    },
    OUTCOME_NEEDS_A_DAY {
        @Override
        boolean violatedBy(CaseFacts facts, LocalDate today) {
            return (facts.outcome() == null) != (facts.outcomeOn() == null);
        }
    },
    OUTCOME_BEFORE_ONSET {
        @Override
        boolean violatedBy(CaseFacts facts, LocalDate today) {
            return isAfter(facts.onsetOn(), facts.outcomeOn());
        }
    },
    RECOVERY_BEFORE_CONFIRMATION {
        @Override
        boolean violatedBy(CaseFacts facts, LocalDate today) {
            return facts.outcome() == Outcome.RECOVERED && isAfter(dayOf(facts.confirmedAt()), facts.outcomeOn());
        }
    },
    TRANSFER_NEEDS_PLACE_AND_DAY {
        @Override
        boolean violatedBy(CaseFacts facts, LocalDate today) {
            return (facts.transferredTo() == null) != (facts.transferredOn() == null);
        }
    },
    UNKNOWN_DISEASE,
    OUTSIDE_JURISDICTION,
    BN_CODE_TAKEN,
    ALREADY_A_CASE,
    EXPORT_NEEDS_A_REASON,
    EXPORT_TOO_LARGE,
    UNREADABLE_FILTER;

    @Override
    public String room() {
        return "cases";
    }

    /** Whether the facts by themselves break this rule; the last ones need more than the facts. */
    boolean violatedBy(CaseFacts facts, LocalDate today) {
        return false;
    }

    /** The first rule that the facts break. */
    public static Optional<CaseRule> brokenBy(CaseFacts facts, LocalDate today) {
        return Stream.of(values()).filter(rule -> rule.violatedBy(facts, today)).findFirst();
    }

    private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate limit) {
        return day != null && limit != null && day.isAfter(limit);
    }

    private static @Nullable LocalDate dayOf(@Nullable Instant instant) {
        return instant == null ? null : Vietnam.dayOf(instant);
    }
}
