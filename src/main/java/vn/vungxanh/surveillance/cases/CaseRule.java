package vn.vungxanh.surveillance.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    TIME_WITHOUT_CONFIRMATION {
        @Override
        boolean violatedBy(CaseFacts facts, LocalDate today) {
            return facts.confirmedAt() != null
                    && (facts.classification() == Classification.SUSPECTED
                            || facts.classification() == Classification.PROBABLE);
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
    TRANSFER_IN_FUTURE {
        @Override
        boolean violatedBy(CaseFacts facts, LocalDate today) {
            return isAfter(facts.transferredOn(), today);
        }
    },
    TEXT_TOO_LONG {
        @Override
        boolean violatedBy(CaseFacts facts, LocalDate today) {
            return isLonger(facts.bnCode(), LONGEST_CODE)
                    || isLonger(facts.facility(), LONGEST_PLACE)
                    || isLonger(facts.transferredTo(), LONGEST_PLACE)
                    || isLonger(String.join(", ", facts.symptoms()), LONGEST_TEXT)
                    || isLonger(facts.note(), LONGEST_TEXT);
        }
    },
    UNKNOWN_DISEASE,
    OUTSIDE_JURISDICTION,
    BN_CODE_TAKEN,
    ALREADY_A_CASE,
    EXPORT_NEEDS_A_REASON,
    EXPORT_TOO_LARGE,
    UNREADABLE_FILTER;

    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_TEXT = 2_000;

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
        return allBrokenBy(facts, today).stream().findFirst();
    }

    public static List<CaseRule> allBrokenBy(CaseFacts facts, LocalDate today) {
        return Stream.of(values()).filter(rule -> rule.violatedBy(facts, today)).toList();
    }

    private static boolean isLonger(@Nullable String text, int limit) {
        return text != null && text.length() > limit;
    }

    private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate limit) {
        return day != null && limit != null && day.isAfter(limit);
    }

    private static @Nullable LocalDate dayOf(@Nullable Instant instant) {
        return instant == null ? null : Vietnam.dayOf(instant);
    }
}
