package vn.vungxanh.insight.scenarios;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.demand.Parameter;

/**
 * Published beliefs, or a province's own copy of them.
 *
 * @param basedOn the set that says what this one leaves open
 * @param own made here
 */
public record ParameterSet(
        String id,
        @Nullable String basedOn,
        LocalDate validFrom,
        String vietnamese,
        String english,
        String source,
        boolean own,
        Map<Parameter, Believed> beliefs) {

    public ParameterSet {
        beliefs = Map.copyOf(beliefs);
    }

    public String name(String language) {
        return "en".equals(language) ? english : vietnamese;
    }

    public Believed of(Parameter parameter) {
        return Objects.requireNonNull(beliefs.get(parameter), parameter.name());
    }

    Map<Parameter, Double> values() {
        return beliefs.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().value()));
    }
}
