package vn.vungxanh.foundation.directives;

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

/** The signed copy and annexes of a document. */
@Service
@Transactional
public class DirectiveFiles {

    private final DirectiveRegister register;
    private final FileRepository files;
    private final AuditTrail audit;
    private final Clock clock;

    DirectiveFiles(DirectiveRegister register, FileRepository files, AuditTrail audit, Clock clock) {
        this.register = register;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    public UUID attach(Scope scope, DirectiveId document, Attachment file) {
        DirectiveRule.WITHIN_YOUR_JURISDICTION.brokenIf(
                !scope.covers(register.get(document).issuer()));
        var id = TimeOrderedId.next(clock);
        files.add(id, document, file, scope.staff(), clock.instant());
        audit.wrote(scope, "directives.audit.attached", document.value(), null);
        return id;
    }

    @Transactional(readOnly = true)
    public List<DirectiveFile> of(Scope scope, DirectiveId document) {
        return files.of(document);
    }

    @Transactional(readOnly = true)
    public Attachment open(Scope scope, DirectiveId document, UUID file) {
        return files.content(document, file).orElseThrow(() -> new NotFound("file " + file));
    }
}
