package vn.vungxanh.foundation.borders;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.TimeOrderedId;

/**
 * Official borders, brought by an administrator as GeoJSON: all of a file or nothing. A file is checked while it comes
 * in, without a transaction; what is good waits to be looked at, and comes into force by a deed of its own.
 */
@Service
public class BorderImports {

    private static final int PATIENCE_SECONDS = 60;
    private static final int LONGEST_NAME = 200;

    private final BorderSets sets;
    private final BorderRepository borders;
    private final BorderLog log;
    private final BorderLimits limits;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    /** Two large files at once would take twice the memory. */
    private final Semaphore one = new Semaphore(1, true);

    BorderImports(
            BorderSets sets,
            BorderRepository borders,
            BorderLog log,
            BorderLimits limits,
            Units units,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sets = sets;
        this.borders = borders;
        this.log = log;
        this.limits = limits;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /** @param on the day whose units the codes mean: codes are used again after a reform */
    public record Sent(InputStream file, LocalDate on, String name, String source) {

        public Sent {
            name = name.strip().substring(0, Math.min(name.strip().length(), LONGEST_NAME));
            source = source.strip();
        }
    }

    /** Nothing is kept, not even the report. */
    public BorderReport check(Scope scope, InputStream file, LocalDate on) {
        return alone(new Sent(file, on, "", ""), scope, BorderProgress.UNSEEN, Checked::report);
    }

    /** Its shapes wait, or its faults are told: the set with this id is one or the other. */
    public UUID stage(Scope scope, Sent sent, BorderProgress progress) {
        return alone(sent, scope, progress, checked -> keep(scope, checked, progress));
    }

    /**
     * For other programs: into force at once when nothing is wrong.
     *
     * @return its report; {@code loaded} says whether it is in force
     */
    public BorderReport load(Scope scope, Sent sent) {
        BordersRule.SOURCE_NEEDED.brokenIf(sent.source().isBlank());
        return alone(sent, scope, BorderProgress.UNSEEN, checked -> {
            var report = checked.report();
            if (report.good()) {
                transaction.executeWithoutResult(status -> {
                    var id = keep(scope, checked, BorderProgress.UNSEEN);
                    sets.comeIntoForce(scope, id, sent.source(), sets.edition());
                });
            }
            return report.good() ? report.nowLoaded() : report;
        });
    }

    private record Checked(Sent sent, BorderFile file, BorderChecks checks, long bytes, String sha256) {

        BorderReport report() {
            return BorderReport.of(checks.good.size(), checks.problems());
        }
    }

    private <T> T alone(Sent sent, Scope scope, BorderProgress progress, Function<Checked, T> then) {
        var mine = false;
        try {
            mine = one.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            BordersRule.ANOTHER_AT_WORK.brokenIf(!mine);
            var arriving = new Arriving(sent.file(), limits, progress);
            var file = BorderFile.read(arriving, limits);
            arriving.drain();
            var checks = new BorderChecks(units, sent.on(), file, scope::covers, progress);
            return then.apply(new Checked(sent, file, checks, arriving.bytes(), arriving.sha256()));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw BordersRule.ANOTHER_AT_WORK.broken();
        } finally {
            if (mine) {
                one.release();
            }
        }
    }

    private UUID keep(Scope scope, Checked checked, BorderProgress progress) {
        var report = checked.report();
        var file = checked.file();
        var set = new BorderSet(
                TimeOrderedId.next(clock),
                report.good() ? BorderSet.State.WAITING : BorderSet.State.REFUSED,
                checked.sent().on(),
                clock.instant(),
                scope.login(),
                checked.sent().name(),
                checked.sent().source(),
                new BorderSet.Content(
                        file.features,
                        checked.checks().good.size(),
                        file.corners,
                        checked.bytes(),
                        checked.sha256(),
                        report.problems().size(),
                        report.notes().size()),
                checked.checks().provinces().stream().map(BorderChecks::named).toList());
        var good = checked.checks().good;
        transaction.executeWithoutResult(status -> {
            log.add(set);
            log.add(set.id(), new BorderSet.Deed(set.state(), set.importedAt(), set.importedBy(), ""));
            log.addFindings(set.id(), checked.checks().problems());
            if (report.good()) {
                var thin = Thinned.of(good, unit -> units.path(unit.id()).get(0));
                var done = 0;
                for (var each : good.entrySet()) {
                    progress.at(BorderProgress.Step.STORING, done++, good.size());
                    borders.put(set.id(), each.getKey(), each.getValue().shape(), thin.get(each.getKey()));
                }
            }
            audit.wrote(scope, "borders.audit." + set.state().name(), set.id(), checked.sha256());
        });
        return set.id();
    }
}
