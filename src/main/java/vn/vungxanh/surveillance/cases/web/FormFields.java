package vn.vungxanh.surveillance.cases.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.vungxanh.foundation.people.PeopleRule;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.surveillance.cases.CaseRule;

/** The fields of the form in the order of the page, and at which of them a broken rule is said. */
final class FormFields {

    static final List<String> ILLNESS = List.of(
            "disease",
            "classification",
            "onsetOn",
            "sampledOn",
            "confirmedAt",
            "reportedAt",
            "symptoms",
            "severity",
            "source",
            "facility",
            "transferredTo",
            "transferredOn",
            "outcome",
            "outcomeOn",
            "bnCode",
            "note");

    private static final List<String> PERSON = List.of("name", "sex", "birth", "nationalId", "phone", "unit", "hamlet");

    private static final Map<Rule, String> PLACES = Map.ofEntries(
            Map.entry(CaseRule.ONSET_IN_FUTURE, "onsetOn"),
            Map.entry(CaseRule.SAMPLE_IN_FUTURE, "sampledOn"),
            Map.entry(CaseRule.SAMPLE_AFTER_CONFIRMATION, "sampledOn"),
            Map.entry(CaseRule.CONFIRMATION_IN_FUTURE, "confirmedAt"),
            Map.entry(CaseRule.CONFIRMATION_NEEDS_A_TIME, "confirmedAt"),
            Map.entry(CaseRule.TIME_WITHOUT_CONFIRMATION, "confirmedAt"),
            Map.entry(CaseRule.REPORT_IN_FUTURE, "reportedAt"),
            Map.entry(CaseRule.OUTCOME_IN_FUTURE, "outcomeOn"),
            Map.entry(CaseRule.OUTCOME_NEEDS_A_DAY, "outcomeOn"),
            Map.entry(CaseRule.OUTCOME_BEFORE_ONSET, "outcomeOn"),
            Map.entry(CaseRule.RECOVERY_BEFORE_CONFIRMATION, "outcomeOn"),
            Map.entry(CaseRule.TRANSFER_NEEDS_PLACE_AND_DAY, "transferredOn"),
            Map.entry(CaseRule.TRANSFER_IN_FUTURE, "transferredOn"),
            Map.entry(CaseRule.TEXT_TOO_LONG, "note"),
            Map.entry(CaseRule.UNKNOWN_DISEASE, "disease"),
            Map.entry(CaseRule.OUTSIDE_JURISDICTION, "unit"),
            Map.entry(CaseRule.BN_CODE_TAKEN, "bnCode"),
            Map.entry(PeopleRule.BIRTH_IN_FUTURE, "birth"),
            Map.entry(PeopleRule.BIRTH_TOO_LONG_AGO, "birth"),
            Map.entry(PeopleRule.BIRTH_YEAR_DISAGREES, "birth"),
            Map.entry(PeopleRule.NATIONAL_ID_MALFORMED, "nationalId"),
            Map.entry(PeopleRule.NATIONAL_ID_DISAGREES_WITH_SEX, "nationalId"),
            Map.entry(PeopleRule.NATIONAL_ID_DISAGREES_WITH_BIRTH, "nationalId"),
            Map.entry(PeopleRule.PHONE_MALFORMED, "phone"),
            Map.entry(PeopleRule.TEXT_TOO_LONG, "hamlet"),
            Map.entry(PeopleRule.RESIDENCE_UNKNOWN, "unit"),
            Map.entry(PeopleRule.RESIDENCE_OUTSIDE_JURISDICTION, "unit"));

    private FormFields() {}

    /** What is about the person as a whole is said at the name, or at the first field where the person is not asked. */
    static String of(Rule rule) {
        return PLACES.getOrDefault(rule, "name");
    }

    static List<FieldProblem> inOrder(List<FieldProblem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt(each -> placeOf(each.field())))
                .toList();
    }

    private static int placeOf(String field) {
        return PERSON.contains(field) ? PERSON.indexOf(field) : PERSON.size() + ILLNESS.indexOf(field);
    }
}
