package vn.vungxanh.foundation.imports;

import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.sheets.SheetRow;

/** The lists that were sent from the reader's units, and what became of them. */
@Service
@Transactional
public class ImportQueries {

    private static final int PAGE = 50;
    private static final int PREVIEW_ROWS = 20;

    private final ImportKinds kinds;
    private final ImportRepository jobs;
    private final OutcomeRepository outcomes;
    private final UploadFolder uploads;
    private final Progress progress;
    private final ErrorSheet errorSheet;
    private final AuditTrail audit;
    private final Clock clock;

    ImportQueries(
            ImportKinds kinds,
            ImportRepository jobs,
            OutcomeRepository outcomes,
            UploadFolder uploads,
            Progress progress,
            ErrorSheet errorSheet,
            AuditTrail audit,
            Clock clock) {
        this.kinds = kinds;
        this.jobs = jobs;
        this.outcomes = outcomes;
        this.uploads = uploads;
        this.progress = progress;
        this.errorSheet = errorSheet;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Slice<ImportJob> page(Scope scope, int page) {
        int at = Math.max(1, page);
        return new Slice<>(jobs.page(PAGE, (at - 1) * PAGE), jobs.count(), at, PAGE);
    }

    @Transactional(readOnly = true)
    public ImportJob get(Scope scope, UUID id) {
        return jobs.get(id);
    }

    /** Rows done in the phase at hand. */
    public long progress(UUID id) {
        return progress.of(id);
    }

    public Slice<RejectedRow> rejected(Scope scope, UUID id, int page) {
        jobs.get(id);
        int at = Math.max(1, page);
        audit.saw(scope, "imports.audit.sawRows", List.of(id));
        return new Slice<>(outcomes.rejected(id, PAGE, (at - 1) * PAGE), outcomes.countRejected(id), at, PAGE);
    }

    public ImportPreview preview(Scope scope, UUID id) {
        var job = jobs.get(id);
        var kind = kinds.get(job.kind());
        var reader = uploads.open(job);
        var reading = new RowReading(kind, job, Vietnam.dayOf(clock.instant()));
        List<SheetRow> rows = new ArrayList<>();
        List<List<CellProblem>> problems = new ArrayList<>();
        try (var data = new DataRows(reader, job, kind)) {
            while (rows.size() < PREVIEW_ROWS && data.hasNext()) {
                var row = data.next();
                rows.add(row);
                problems.add(reading.read(row).problems());
            }
        }
        audit.saw(scope, "imports.audit.sawRows", List.of(id));
        var known = new HashSet<>(job.mapping().values());
        known.addAll(job.constants().keySet());
        var notices = kind.notices(scope, known);
        return new ImportPreview(reader.facts(), rows, problems, notices);
    }

    /** The rejected rows under their own headings, with the reasons in a further column. */
    public void writeErrors(Scope scope, UUID id, Locale locale, OutputStream out) {
        var job = jobs.get(id);
        audit.exported(scope, "imports.audit.errorFile", List.of(id), job.fileName());
        errorSheet.write(job, kinds.get(job.kind()), locale, out);
    }
}
