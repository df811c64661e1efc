package vn.vungxanh.care.protocols;

import java.util.Set;
import vn.vungxanh.surveillance.cases.Severity;

/**
 * A floor of the pyramid that is in force somewhere.
 *
 * @param severities who belongs there
 */
public record Tier(
        String model, int number, String vietnamese, String english, Set<Severity> severities, String source) {

    public Tier {
        severities = Set.copyOf(severities);
    }

    public String name(String language) {
        return "en".equals(language) ? english : vietnamese;
    }
}
