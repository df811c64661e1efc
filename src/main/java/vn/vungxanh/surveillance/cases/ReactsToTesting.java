package vn.vungxanh.surveillance.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.testing.PositiveTest;
import vn.vungxanh.surveillance.testing.ResultReleased;
import vn.vungxanh.surveillance.testing.TestQueries;

/**
 * News of the laboratory: a conclusive positive confirms the illness of that person or makes it known, another PCR makes
 * it probable, a rapid test raises a suspicion. A result taken back takes back what rested on it alone. Done as the program, for the laboratory does not answer for where the
 * person lives. Heard twice, it changes nothing: the test is the reference of the case.
 */
@Component
class ReactsToTesting {

    private final TestQueries tests;
    private final CaseIntake cases;
    private final TestEvidence evidence;
    private final CaseDefinitions definitions;
    private final Units units;
    private final TransactionTemplate work;

    ReactsToTesting(
            TestQueries tests,
            CaseIntake cases,
            TestEvidence evidence,
            CaseDefinitions definitions,
            Units units,
            PlatformTransactionManager transactions) {
        this.tests = tests;
        this.cases = cases;
        this.evidence = evidence;
        this.definitions = definitions;
        this.units = units;
        this.work = new TransactionTemplate(transactions);
        this.work.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(ResultReleased news) {
        var scope = Scope.ofProgram(new UnitId(news.unit()), units);
        ActingAs.run(scope, () -> work.executeWithoutResult(status -> take(scope, news)));
    }

    private void take(Scope scope, ResultReleased news) {
        var positives = tests.positives(scope, news.tests());
        var says = positives.stream().collect(Collectors.toMap(PositiveTest::test, ReactsToTesting::classification));
        var weakened = evidence.withdraw(news.tests(), says);
        if (!positives.isEmpty()) {
            hear(scope, positives);
        }
        weakened.forEach(illness -> evidence.retract(scope, illness));
    }

    private void hear(Scope scope, List<PositiveTest> positives) {
        var known = evidence.known(
                positives.stream().map(test -> test.person().value()).toList());
        var before = new HashMap<CaseId, Classification>();
        known.values()
                .forEach(cases ->
                        cases.forEach(each -> before.put(each.id(), each.facts().classification())));
        var news = new ArrayList<PositiveTest>();
        for (var test : positives) {
            var confirmed = known.getOrDefault(test.person().value(), List.of()).stream()
                    .filter(each -> isStillIll(test, each))
                    .findFirst();
            confirmed.ifPresentOrElse(
                    each -> evidence.again(test.test(), classification(test), each.id()), () -> news.add(test));
        }
        var heard = news.stream().map(this::heard).toList();
        var recorded = cases.take(scope, heard);
        for (var i = 0; i < heard.size(); i++) {
            var illness = recorded.get(i).id();
            if (illness != null) {
                evidence.hear(scope, news.get(i).test(), heard.get(i), illness, before.get(illness));
                before.merge(illness, heard.get(i).facts().classification(), (a, b) -> a.compareTo(b) < 0 ? b : a);
            }
        }
    }

    /** Confirmed before the test said so, and not so long ago that it would be another illness. */
    private static boolean isStillIll(PositiveTest test, Case known) {
        var confirmedAt = known.facts().confirmedAt();
        return known.disease().equals(test.disease())
                && known.facts().classification() == Classification.CONFIRMED
                && confirmedAt != null
                && !test.resultedAt().isBefore(confirmedAt)
                && Duration.between(confirmedAt, test.resultedAt()).toDays() <= KnownIllnesses.SAME_ILLNESS_DAYS;
    }

    private NewCase heard(PositiveTest test) {
        var definition = definitions
                .inForce(test.disease(), Vietnam.dayOf(test.resultedAt()))
                .id();
        var classification = classification(test);
        var facts = CaseFacts.suspected(definition, test.releasedAt(), Source.UNKNOWN)
                .classified(
                        classification,
                        definition,
                        classification == Classification.CONFIRMED ? test.resultedAt() : null)
                .sampledOn(Vietnam.dayOf(test.sampledAt()))
                .facts();
        return new NewCase(test.person(), test.disease(), test.residence(), facts, "test:" + test.test());
    }

    private static Classification classification(PositiveTest test) {
        if (test.conclusive()) {
            return Classification.CONFIRMED;
        }
        return test.kind() == TestKind.RAPID_ANTIGEN ? Classification.SUSPECTED : Classification.PROBABLE;
    }
}
