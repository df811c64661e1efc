package vn.vungxanh.surveillance.chains.web;

import org.jspecify.annotations.Nullable;

/**
 * A likely infector that the backward trace found; an officer decides.
 *
 * @param code none for a case of another office: only whose it is may be told
 * @param share of the likelihood of all candidates in percent; none where it was said, not reckoned
 * @param kind MET, DECLARED or HOUSEHOLD
 * @param basis what the statement would rest on
 */
public record Suggestion(
        @Nullable String code, String office, @Nullable Double share, String kind, String basis, int evidence) {}
