package vn.vungxanh.surveillance.cases;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.surveillance.cases.EvidenceRepository.Evidence;

/** Which cases stand on which tests, and what becomes of them when a laboratory takes a result back. */
@Component
class TestEvidence {

    private final EvidenceRepository evidence;
    private final CaseManagement management;
    private final CaseRepository cases;
    private final CaseWriter writer;
    private final Clock clock;

    TestEvidence(
            EvidenceRepository evidence,
            CaseManagement management,
            CaseRepository cases,
            CaseWriter writer,
            Clock clock) {
        this.evidence = evidence;
        this.management = management;
        this.cases = cases;
        this.writer = writer;
        this.clock = clock;
    }

    /** The cases of these persons as they are before tests are heard. */
    Map<UUID, List<Case>> known(Collection<UUID> persons) {
        return writer.candidates(List.of(), persons).stream()
                .collect(Collectors.groupingBy(
                        each -> each.person().value(),
                        Collectors.mapping(CaseWriter.Candidate::illness, Collectors.toList())));
    }

    /** A later positive of somebody who is a case anyway is kept beside the case, and moves none of its dates. */
    void again(UUID test, Classification says, CaseId id) {
        evidence.keep(List.of(new Evidence(test, id, says, Classification.CONFIRMED, false)), clock.instant());
    }

    /**
     * @param says what each of the tests says now; a test without an entry says nothing any more
     * @return the cases that lost something they stood on
     */
    Set<CaseId> withdraw(Collection<UUID> tests, Map<UUID, Classification> says) {
        var gone = evidence.standing(tests).stream()
                .filter(each -> says.get(each.test()) != each.says())
                .toList();
        evidence.withdraw(gone.stream().map(Evidence::test).toList(), clock.instant());
        return gone.stream().map(Evidence::illness).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A case that was discarded because the same test was taken back stands again when the test does. */
    void hear(Scope scope, UUID test, NewCase heard, CaseId id, @Nullable Classification was) {
        var says = heard.facts().classification();
        var restored = was == Classification.DISCARDED
                && evidence.of(id).stream().anyMatch(each -> each.test().equals(test) && each.withdrawn());
        evidence.keep(List.of(new Evidence(test, id, says, restored ? null : was, false)), clock.instant());
        if (restored) {
            become(
                    scope,
                    id,
                    facts -> facts.classified(
                            says, heard.facts().definition(), heard.facts().confirmedAt()));
        }
    }

    void retract(Scope scope, CaseId id) {
        cases.find(id)
                .map(illness -> illness.facts().classification())
                .filter(now -> now != Classification.DISCARDED)
                .flatMap(now -> RestsOnTests.left(now, evidence.of(id)))
                .ifPresent(left -> become(scope, id, facts -> facts.lowered(left)));
    }

    private void become(Scope scope, CaseId id, UnaryOperator<CaseFactsDraft> how) {
        var illness = cases.find(id).orElseThrow();
        management.correct(
                scope,
                id,
                illness.version(),
                how.apply(illness.facts().change()).facts());
    }
}
