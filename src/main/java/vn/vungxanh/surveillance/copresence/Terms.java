package vn.vungxanh.surveillance.copresence;

import java.util.Map;

/** A rule laid out in arrays by kind, so that a meeting costs no look-up in a map. */
final class Terms {
    final ContactRule rule;
    private final ContactRule.PlaceTerms[] kinds;
    private final ContactRule.GroupTerms[] groups;

    /** What is true of a kind that the rule does not name. */
    private static final ContactRule.PlaceTerms NO_PLACE = new ContactRule.PlaceTerms(0, 0, 0);

    private static final ContactRule.GroupTerms NO_GROUP = new ContactRule.GroupTerms(0, 0);

    Terms(ContactRule rule) {
        this.rule = rule;
        kinds = filled(new ContactRule.PlaceTerms[largest(rule.kinds()) + 1], NO_PLACE);
        rule.kinds().forEach((kind, terms) -> kinds[kind] = checked(terms));
        groups = filled(new ContactRule.GroupTerms[largest(rule.groups()) + 1], NO_GROUP);
        rule.groups().forEach((kind, terms) -> groups[kind] = terms);
    }

    boolean names(ContactRule.PlaceTerms terms) {
        return terms != NO_PLACE;
    }

    boolean names(ContactRule.GroupTerms terms) {
        return terms != NO_GROUP;
    }

    ContactRule.PlaceTerms place(int kind) {
        return kind >= 0 && kind < kinds.length ? kinds[kind] : NO_PLACE;
    }

    ContactRule.GroupTerms group(int kind) {
        return kind >= 0 && kind < groups.length ? groups[kind] : NO_GROUP;
    }

    private static ContactRule.PlaceTerms checked(ContactRule.PlaceTerms terms) {
        if (terms.usualStay() < 0 || terms.usualStay() > Limits.LONGEST_USUAL_STAY) {
            throw new IllegalArgumentException(
                    "usual stay outside 0.." + Limits.LONGEST_USUAL_STAY + " seconds: " + terms.usualStay());
        }
        return terms;
    }

    private static int largest(Map<Integer, ?> byKind) {
        return byKind.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    private static <T> T[] filled(T[] array, T value) {
        java.util.Arrays.fill(array, value);
        return array;
    }
}
