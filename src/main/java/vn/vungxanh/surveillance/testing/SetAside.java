package vn.vungxanh.surveillance.testing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;

/** A result that a rule refused, kept until somebody has dealt with it. */
public record SetAside(
        UUID id,
        @Nullable LaboratoryId laboratory,
        String barcode,
        String said,
        Via via,
        TestingRule rule,
        Instant at,
        String login) {

    /** The first word, where it is a result. */
    public @Nullable TestResult result() {
        for (var each : TestResult.values()) {
            if (said.startsWith(each.name())) {
                return each;
            }
        }
        return null;
    }

    /** What came besides the result. */
    public String rest() {
        var known = result();
        return known == null ? said : said.substring(known.name().length()).strip();
    }
}
