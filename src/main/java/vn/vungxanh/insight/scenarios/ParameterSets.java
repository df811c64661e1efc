package vn.vungxanh.insight.scenarios;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.demand.Parameter;
import vn.vungxanh.insight.demand.Parameters;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Published sets and a province's own copies, each number with its source. */
@Service
@Transactional
public class ParameterSets {

    public static final String USUAL = "who_esft";

    private final PublishedSets published;
    private final OwnSetRepository own;
    private final AuditTrail audit;
    private final Clock clock;

    ParameterSets(PublishedSets published, OwnSetRepository own, AuditTrail audit, Clock clock) {
        this.published = published;
        this.own = own;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came with the program, then the reader's own. */
    @Transactional(readOnly = true)
    public List<ParameterSet> all(Scope scope) {
        return Stream.concat(published.all().stream(), own.all().stream().map(this::copy))
                .toList();
    }

    @Transactional(readOnly = true)
    public ParameterSet get(Scope scope, String id) {
        return published
                .find(id)
                .or(() -> own.find(id).map(this::copy))
                .orElseThrow(() -> ScenarioRule.NO_SUCH_SET.broken(id));
    }

    /** Names of the kinds of work, by their code. */
    public Map<String, String> occupations(String language) {
        return published.kinds().stream()
                .collect(Collectors.toMap(
                        each -> each.occupation().code(),
                        each -> "en".equals(language) ? each.english() : each.vietnamese(),
                        (one, same) -> one,
                        java.util.LinkedHashMap::new));
    }

    Parameters parameters(ParameterSet set, Map<Parameter, Double> changed) {
        return new Parameters(set.values(), published.occupations()).with(changed);
    }

    /** A copy of a set with some numbers changed; it never changes again. */
    public String copy(Scope scope, String basedOn, Map<Parameter, Double> changed, String name, String source) {
        var known = get(scope, basedOn);
        var clean = SearchKey.nfc(name);
        ScenarioRule.NAME_INCOMPLETE.brokenIf(clean.length() < 2 || clean.length() > 120);
        ScenarioRule.SOURCE_INCOMPLETE.brokenIf(
                source.strip().length() < 2 || source.strip().length() > 300);
        ScenarioRule.NOTHING_CHANGED.brokenIf(changed.isEmpty());
        parameters(known, changed);
        var all = new EnumMap<Parameter, Double>(Parameter.class);
        if (known.own()) {
            known.beliefs().forEach((parameter, said) -> {
                if (!said.borrowed()) {
                    all.put(parameter, said.value());
                }
            });
        }
        all.putAll(changed);
        var id = TimeOrderedId.next(clock);
        var root = known.own() && known.basedOn() != null ? known.basedOn() : known.id();
        var added = own.add(
                new OwnSet(id, scope.home(), clean, root, all, source.strip(), Vietnam.dayOf(clock.instant())),
                clock.instant(),
                scope.login());
        ScenarioRule.NAME_TAKEN.brokenIf(!added, clean);
        audit.wrote(scope, "scenarios.audit.set", id, clean);
        return id.toString();
    }

    private ParameterSet copy(OwnSet copied) {
        var root =
                published.find(copied.basedOn()).orElseThrow(() -> ScenarioRule.NO_SUCH_SET.broken(copied.basedOn()));
        var beliefs = new EnumMap<Parameter, Believed>(Parameter.class);
        root.beliefs().forEach((parameter, said) -> beliefs.put(parameter, said.lent()));
        copied.changed()
                .forEach((parameter, value) ->
                        beliefs.put(parameter, new Believed(value, copied.source(), "low", false)));
        return new ParameterSet(
                copied.id().toString(),
                copied.basedOn(),
                copied.madeOn(),
                copied.name(),
                copied.name(),
                copied.source(),
                true,
                beliefs);
    }
}
