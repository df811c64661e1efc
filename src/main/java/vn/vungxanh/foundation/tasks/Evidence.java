package vn.vungxanh.foundation.tasks;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.platform.attachments.Attachment;

/** Files that show that a task is done. */
@Service
@Transactional
public class Evidence {

    private final TaskQueries tasks;
    private final EvidenceRepository files;
    private final AuditTrail audit;
    private final Clock clock;

    Evidence(TaskQueries tasks, EvidenceRepository files, AuditTrail audit, Clock clock) {
        this.tasks = tasks;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    public void attach(Scope scope, TaskId task, Attachment file) {
        tasks.get(scope, task);
        files.add(TimeOrderedId.next(clock), task, file, scope.staff(), clock.instant());
        audit.wrote(scope, "tasks.audit.attached", task.value(), null);
    }

    @Transactional(readOnly = true)
    public List<TaskFile> of(Scope scope, TaskId task) {
        return files.of(task);
    }

    @Transactional(readOnly = true)
    public Attachment open(Scope scope, TaskId task, UUID file) {
        return files.content(task, file).orElseThrow(() -> new NotFound("file " + file));
    }
}
