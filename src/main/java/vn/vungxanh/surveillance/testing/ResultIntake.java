package vn.vungxanh.surveillance.testing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.Laboratory;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;

/** Takes results in, by hand, from files and machines alike; each is stored, known before, or refused by a rule. */
@Service
@Transactional
public class ResultIntake {

    private final SpecimenRepository specimens;
    private final Laboratories laboratories;
    private final ResultRepository results;
    private final Release release;
    private final AuditTrail audit;
    private final Clock clock;

    ResultIntake(
            SpecimenRepository specimens,
            Laboratories laboratories,
            ResultRepository results,
            Release release,
            AuditTrail audit,
            Clock clock) {
        this.specimens = specimens;
        this.laboratories = laboratories;
        this.results = results;
        this.release = release;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refused ones are kept aside with their rule, for somebody to look into. In the order given. */
    public List<ResultEffect> takeAndSetAside(Scope scope, List<NewResult> said) {
        var effects = takeAll(scope, said);
        var now = clock.instant();
        for (var i = 0; i < said.size(); i++) {
            var rule = effects.get(i).rule();
            if (rule != null) {
                var one = said.get(i);
                results.setAside(
                        scope.home(), one.laboratory(), one.barcode(), one.said(), one.via(), rule, now, scope.login());
            }
        }
        return effects;
    }

    /** Keeps a result that could not even be read. */
    public void setAside(
            Scope scope, @Nullable LaboratoryId laboratory, String barcode, String said, Via via, TestingRule rule) {
        results.setAside(scope.home(), laboratory, barcode, said, via, rule, clock.instant(), scope.login());
    }

    /** What would become of each, in the order given; nothing is stored. */
    @Transactional(readOnly = true)
    public List<ResultEffect> foresee(Scope scope, List<NewResult> said) {
        var now = clock.instant();
        var known = specimens.withBarcodes(
                said.stream().map(NewResult::barcode).distinct().toList());
        var places = laboratories();
        return said.stream()
                .map(one -> effectOf(one, known.get(one.barcode()), places, now))
                .toList();
    }

    /** In the order given; what is refused changes nothing and is the caller's to keep. The persons are told now. */
    public List<ResultEffect> takeAll(Scope scope, List<NewResult> said) {
        return takeAll(scope, said, false);
    }

    /** Results of the past, which were told when they were found: figures as of any instant since then hold them. */
    public List<ResultEffect> takePast(Scope scope, List<NewResult> said) {
        return takeAll(scope, said, true);
    }

    private List<ResultEffect> takeAll(Scope scope, List<NewResult> said, boolean past) {
        var now = clock.instant();
        var known = new HashMap<>(specimens.toChange(
                said.stream().map(NewResult::barcode).distinct().toList()));
        var places = laboratories();
        var news = new LinkedHashMap<String, Release.News>();
        List<ResultEffect> effects = new ArrayList<>();
        List<ResultRepository.Kept> kept = new ArrayList<>();
        for (var one : said) {
            var tube = known.get(one.barcode());
            var effect = effectOf(one, tube, places, now);
            effects.add(effect);
            if (tube == null || effect.rule() != null || effect.effect() == ResultEffect.Effect.DUPLICATE) {
                continue;
            }
            var at = places.get(one.laboratory() == null ? tube.laboratory() : one.laboratory());
            var after = after(tube, one, at);
            known.put(one.barcode(), after);
            news.put(one.barcode(), new Release.News(after, at, one.via(), past ? one.resultedAt() : now));
            kept.add(new ResultRepository.Kept(after, one, null));
        }
        results.keep(kept, now, scope.login());
        release.tell(scope, List.copyOf(news.values()), now);
        if (!kept.isEmpty()) {
            audit.wrote(
                    scope,
                    "testing.audit.resulted",
                    kept.stream().map(each -> each.tube().id().value()).toList(),
                    null);
        }
        return effects;
    }

    /** Puts a wrong result right; the wrong one stays in the tube's history. */
    public void correct(Scope scope, NewResult right, String reason) {
        TestingRule.CORRECTION_NEEDS_REASON.brokenIf(reason.isBlank());
        var now = clock.instant();
        var tube = specimens.toChange(List.of(right.barcode())).get(right.barcode());
        TestingRule.NOTHING_TO_CORRECT.brokenIf(tube == null || tube.result() == null);
        var bare = java.util.Objects.requireNonNull(tube);
        var rule = ResultRules.brokenBy(right, bare, now);
        if (rule != null && rule != TestingRule.CONTRADICTS_EARLIER) {
            throw rule.broken(right.barcode());
        }
        var at = laboratories().get(bare.laboratory());
        var after = after(bare, right, at);
        results.keep(List.of(new ResultRepository.Kept(after, right, reason.strip())), now, scope.login());
        release.correct(new Release.News(after, at, right.via(), now));
        audit.wrote(scope, "testing.audit.corrected", bare.id().value(), reason.strip());
    }

    private ResultEffect effectOf(
            NewResult one, @Nullable Specimen tube, Map<LaboratoryId, Laboratory> places, Instant now) {
        if (one.laboratory() != null && !places.containsKey(one.laboratory())) {
            return ResultEffect.refused(one, TestingRule.LABORATORY_UNKNOWN);
        }
        var rule = ResultRules.brokenBy(one, tube, now);
        if (rule != null || tube == null) {
            return ResultEffect.refused(one, rule == null ? TestingRule.UNKNOWN_TUBE : rule);
        }
        if (!ResultRules.addsNothing(one, tube)) {
            return ResultEffect.of(one, ResultEffect.Effect.STORED);
        }
        return ResultEffect.of(
                one,
                tube.ct() == null && one.ct() != null ? ResultEffect.Effect.COMPLETED : ResultEffect.Effect.DUPLICATE);
    }

    private static Specimen after(Specimen tube, NewResult one, @Nullable Laboratory at) {
        BigDecimal ct = one.ct() == null && tube.result() == one.result() ? tube.ct() : one.ct();
        return new Specimen(
                tube.id(),
                tube.barcode(),
                tube.unit(),
                at == null ? tube.laboratory() : at.id(),
                at == null ? tube.labUnit() : at.unit(),
                tube.session(),
                tube.pooledIn(),
                tube.kind(),
                tube.purpose(),
                tube.disease(),
                tube.people(),
                tube.taker(),
                tube.state(),
                tube.sampledAt(),
                tube.sentAt(),
                tube.receivedAt(),
                null,
                null,
                tube.run(),
                one.result(),
                ct,
                one.resultedAt(),
                tube.releasedAt(),
                tube.kit(),
                tube.photo(),
                tube.video());
    }

    private Map<LaboratoryId, Laboratory> laboratories() {
        Map<LaboratoryId, Laboratory> known = new HashMap<>();
        laboratories.all(Vietnam.dayOf(clock.instant())).forEach(each -> known.put(each.id(), each));
        return known;
    }
}
