package vn.vungxanh.surveillance.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.laboratories.Laboratory;
import vn.vungxanh.surveillance.laboratories.TestKind;

/** Brings a tube's result to every person of it, and to every tube of a laboratory's pool. */
@Component
class Release {

    private final ReleaseRepository releases;
    private final SpecimenRepository specimens;
    private final SpecimenWriter writer;
    private final ResultRepository results;
    private final Units units;
    private final AcrossBorders across;
    private final ApplicationEventPublisher events;

    Release(
            ReleaseRepository releases,
            SpecimenRepository specimens,
            SpecimenWriter writer,
            ResultRepository results,
            Units units,
            AcrossBorders across,
            ApplicationEventPublisher events) {
        this.releases = releases;
        this.specimens = specimens;
        this.writer = writer;
        this.results = results;
        this.units = units;
        this.across = across;
        this.events = events;
    }

    /**
     * @param tube with its new result
     * @param toldAt when the persons are told
     */
    record News(Specimen tube, @Nullable Laboratory laboratory, Via via, Instant toldAt) {

        boolean isConclusive() {
            return tube.result() == TestResult.POSITIVE
                    && tube.people() == 1
                    && (tube.kind() == TestKind.PCR_CONFIRMATION
                            || (tube.kind() == TestKind.PCR_SCREENING && laboratory != null && laboratory.confirms()));
        }
    }

    /** The first conclusive positive of a person's illness is marked with the result: figures count it from then on. */
    private void markFirst(List<News> news, List<ReleaseRepository.Told> told) {
        if (news.stream().anyMatch(News::isConclusive)) {
            across.run(() -> releases.markFirstPositives(
                    told.stream().map(ReleaseRepository.Told::test).toList()));
        }
    }

    void tell(Scope scope, List<News> news, Instant now) {
        if (news.isEmpty()) {
            return;
        }
        releases.markTubes(news, false);
        var told = releases.markPersons(news, false);
        markFirst(news, told);
        publish(told);
        for (var one : news) {
            if (one.tube().taker() == Taker.LABORATORY && one.tube().result() != null) {
                openPool(scope, one, now);
            }
        }
    }

    void correct(News one) {
        TestingRule.POOL_IS_NOT_CORRECTED.brokenIf(one.tube().taker() == Taker.LABORATORY);
        releases.markTubes(List.of(one), true);
        var told = releases.markPersons(List.of(one), true);
        markFirst(List.of(one), told);
        publish(told);
    }

    /** A negative pool speaks for each of its tubes; after a positive one, each is run by itself. */
    private void openPool(Scope scope, News pool, Instant now) {
        var said = pool.tube();
        if (said.result() == TestResult.POSITIVE) {
            writer.takeApart(said.id());
        } else if (said.result() == TestResult.NEGATIVE && said.resultedAt() != null) {
            var at = said.resultedAt();
            var inside = new ArrayList<News>();
            for (var tube : specimens.ofPool(said.id())) {
                if (tube.result() == null) {
                    inside.add(
                            new News(tube.with(TestResult.NEGATIVE, at), pool.laboratory(), Via.POOL, pool.toldAt()));
                }
            }
            results.keep(
                    inside.stream()
                            .map(one -> new ResultRepository.Kept(
                                    one.tube(),
                                    new NewResult(
                                            one.tube().barcode(),
                                            said.laboratory(),
                                            TestResult.NEGATIVE,
                                            null,
                                            at,
                                            Via.POOL,
                                            said.barcode()),
                                    null))
                            .toList(),
                    now,
                    scope.login());
            tell(scope, inside, now);
        }
    }

    private void publish(List<ReleaseRepository.Told> told) {
        Map<UnitId, List<UUID>> byRoot = new LinkedHashMap<>();
        for (var one : told) {
            var path = units.path(one.unit());
            byRoot.computeIfAbsent(path.get(0).id(), root -> new ArrayList<>()).add(one.test());
        }
        byRoot.forEach((root, tests) -> events.publishEvent(new ResultReleased(root.value(), tests)));
    }
}
