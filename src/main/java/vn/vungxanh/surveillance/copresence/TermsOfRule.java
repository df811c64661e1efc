package vn.vungxanh.surveillance.copresence;

import org.jspecify.annotations.Nullable;

/** Remembers the terms of the rule last asked about. For one thread. */
final class TermsOfRule {
    private @Nullable Terms last;

    Terms of(ContactRule rule) {
        Terms known = last;
        if (known == null || known.rule != rule) {
            known = new Terms(rule);
            last = known;
        }
        return known;
    }
}
