package vn.vungxanh.foundation.imports;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.OutcomeRepository.Phase;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.platform.sheets.HeaderSearch;
import vn.vungxanh.platform.sheets.SheetReader;

/** What can be done with a list: send it, say which column is which, check it, store it or drop it. */
@Service
@Transactional
public class Imports {

    private final ImportKinds kinds;
    private final ImportRepository jobs;
    private final ErrandRepository errands;
    private final UploadFolder uploads;
    private final ImportWorker worker;
    private final AuditTrail audit;
    private final Clock clock;

    Imports(
            ImportKinds kinds,
            ImportRepository jobs,
            ErrandRepository errands,
            UploadFolder uploads,
            ImportWorker worker,
            AuditTrail audit,
            Clock clock) {
        this.kinds = kinds;
        this.jobs = jobs;
        this.errands = errands;
        this.uploads = uploads;
        this.worker = worker;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the file and proposes a mapping: the one that this sender used for such a header before, or by its words. */
    public ImportJob send(Scope scope, NewImport sent, InputStream content) {
        var kind = kinds.get(scope, sent.kind());
        var id = TimeOrderedId.next(clock);
        try {
            var job = read(scope, sent, kind, id, uploads.keep(id, content));
            jobs.add(job);
            audit.wrote(scope, "imports.audit.sent", id, kind.id());
            return job;
        } catch (RuntimeException refused) {
            uploads.remove(id);
            throw refused;
        }
    }

    /** As a program sends it: mapped by its words and stored without a further question. */
    public ImportJob sendAndStore(Scope scope, NewImport sent, ImportMode mode, InputStream content) {
        var job = send(scope, sent, content);
        try {
            new HeaderMatch(kinds.get(job.kind())).requireUsable(job.mapping(), job.constants());
        } catch (RuleBroken unusable) {
            uploads.remove(job.id());
            throw unusable;
        }
        queue(job, List.of(ImportStatus.MAPPING), Phase.STORE, mode);
        return jobs.get(job.id());
    }

    private ImportJob read(Scope scope, NewImport sent, ImportKind kind, UUID id, String hash) {
        var reader = SheetReader.of(uploads.of(id), sent.sheet());
        var match = new HeaderMatch(kind);
        var header = HeaderSearch.find(reader.sample(), match::knows)
                .orElseThrow(() -> new RuleBroken(ImportRule.NO_HEADER));
        var mapping = sent.keyByHeading().isEmpty()
                ? errands.mapping(scope.staff(), kind.id(), HeaderMatch.fingerprint(header.headings()))
                        .orElseGet(() -> match.proposal(header.headings()))
                : match.byHeadings(header.headings(), sent.keyByHeading());
        return new ImportJob(
                id,
                kind.id(),
                ImportMode.GOOD,
                ImportStatus.MAPPING,
                scope.staff(),
                scope.login(),
                scope.home(),
                shownName(sent.fileName()),
                hash,
                reader.facts().sheet(),
                header.lastRow(),
                header.headings(),
                mapping,
                sent.constants(),
                null,
                List.of(),
                jobs.storedWith(hash, kind.id()).orElse(null),
                clock.instant(),
                null,
                null,
                0,
                null,
                0);
    }

    /** Reads another sheet of the same workbook. */
    public void takeSheet(Scope scope, UUID id, String sheet) {
        var job = jobs.get(id);
        move(job, List.of(ImportStatus.MAPPING, ImportStatus.CHECKED), ImportStatus.MAPPING, job.mode());
        var kind = kinds.get(scope, job.kind());
        var sent = new NewImport(job.kind(), job.fileName(), sheet, Map.of(), job.constants());
        jobs.reread(read(scope, sent, kind, id, job.contentHash()));
    }

    /** Only to be shown: no path, no control characters, not endless. */
    private static String shownName(String name) {
        var last = SearchKey.nfc(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        return last.isEmpty() ? "?" : last.substring(0, Math.min(last.length(), 120));
    }

    /** Takes the mapping, remembers it for this sender and such a header, and checks all rows. */
    public void check(Scope scope, UUID id, Map<Integer, String> mapping, Map<String, String> constants) {
        var job = jobs.get(id);
        new HeaderMatch(kinds.get(scope, job.kind())).requireUsable(mapping, constants);
        jobs.remap(id, mapping, constants);
        errands.remember(scope.staff(), job.kind(), HeaderMatch.fingerprint(job.headings()), mapping, clock.instant());
        queue(job, List.of(ImportStatus.MAPPING, ImportStatus.CHECKED), Phase.CHECK, ImportMode.GOOD);
    }

    public void store(Scope scope, UUID id, ImportMode mode) {
        var job = jobs.get(id);
        kinds.get(scope, job.kind());
        queue(job, List.of(ImportStatus.CHECKED), Phase.STORE, mode);
    }

    /** Goes on with a job that was broken off. */
    public void resume(Scope scope, UUID id) {
        var job = jobs.get(id);
        kinds.get(scope, job.kind());
        var errand = errands.all().stream()
                .filter(open -> open.job().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(ImportRule.NOT_AT_THIS_STAGE));
        queue(job, List.of(ImportStatus.INTERRUPTED), errand.wanted(), job.mode());
    }

    public void discard(Scope scope, UUID id) {
        var job = jobs.get(id);
        move(job, List.of(ImportStatus.MAPPING, ImportStatus.CHECKED), ImportStatus.DISCARDED, job.mode());
        errands.done(id);
        uploads.remove(id);
    }

    private void queue(ImportJob job, List<ImportStatus> from, Phase wanted, ImportMode mode) {
        move(job, from, ImportStatus.WAITING, mode);
        var errand = Errand.of(job, wanted);
        errands.add(errand, clock.instant());
        worker.queue(errand);
    }

    private void move(ImportJob job, List<ImportStatus> from, ImportStatus to, ImportMode mode) {
        ImportRule.NOT_AT_THIS_STAGE.brokenIf(!jobs.move(job.id(), from, to, mode));
    }
}
