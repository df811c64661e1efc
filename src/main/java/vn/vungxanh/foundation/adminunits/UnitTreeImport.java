package vn.vungxanh.foundation.adminunits;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.vungxanh.kernel.TimeOrderedId;

/**
 * Loads any user's own tree, or changes to the one that is there, from CSV in UTF-8: {@code code, name, level, type,
 * parent_code, valid_from, valid_to, population, lat, lon, replaces}. Only code, name, level and valid_from are required;
 * {@code replaces} lists the codes of the units that this one was made of. All rows are taken or none. The caller makes
 * sure that the person may change the tree.
 */
@Component
public class UnitTreeImport {

    private final UnitCatalogue catalogue;
    private final UnitRepository repository;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitTreeImport(UnitCatalogue catalogue, UnitRepository repository, ApplicationEventPublisher events, Clock clock) {
        this.catalogue = catalogue;
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    /** What would happen, without doing it. */
    public UnitImportReport check(byte[] csv) {
        var problems = new ArrayList<RowProblem>();
        return report(plan(csv, problems), problems);
    }

    @Transactional
    public UnitImportReport load(byte[] csv, String fileName, String login) {
        repository.lock();
        var problems = new ArrayList<RowProblem>();
        var plan = plan(csv, problems);
        if (problems.isEmpty() && !plan.isEmpty()) {
            repository.write(plan);
            repository.log(TimeOrderedId.next(clock), clock.instant(), login, fileName, plan);
            TransactionSynchronizationManager.registerSynchronization(new ShowsTheNewTree());
            events.publishEvent(new UnitsReorganised(Stream.concat(plan.added.stream(), plan.changed.stream())
                    .map(unit -> unit.id().value())
                    .toList()));
        }
        return report(plan, problems);
    }

    /** The latest first. */
    public List<PastImport> recent(int limit) {
        return repository.imports(limit);
    }

    private UnitPlan plan(byte[] csv, List<RowProblem> problems) {
        var text = decoded(csv, problems);
        if (text == null) {
            return new UnitPlan();
        }
        var rows = new UnitRows(text);
        problems.addAll(rows.problems());
        var checks = new UnitChecks(catalogue.current(), rows.rows());
        problems.addAll(checks.problems());
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(RowProblem::row));
            return new UnitPlan();
        }
        var placing = new UnitPlacing(catalogue.current(), checks);
        problems.addAll(placing.problems());
        return placing.plan();
    }

    private static @Nullable String decoded(byte[] csv, List<RowProblem> problems) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(new RowProblem(1, "", AdminunitsRule.NOT_A_TABLE, List.of()));
            return null;
        }
    }

    private static UnitImportReport report(UnitPlan plan, List<RowProblem> problems) {
        return problems.isEmpty()
                ? new UnitImportReport(plan.added.size(), plan.changed.size(), plan.unchanged, problems)
                : new UnitImportReport(0, 0, 0, problems);
    }

    /** Before any listener that works after the commit, which would otherwise still see the old tree. */
    private final class ShowsTheNewTree implements TransactionSynchronization, Ordered {

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            catalogue.replace(repository.load());
        }
    }
}
