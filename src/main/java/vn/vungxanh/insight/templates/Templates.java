package vn.vungxanh.insight.templates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.Vietnam;

/** Which wording a report has on a day, and how it becomes another one. */
@Service
@Transactional
public class Templates {

    private final TemplateRepository templates;
    private final TemplateProof proof;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Templates(TemplateRepository templates, TemplateProof proof, Units units, AuditTrail audit, Clock clock) {
        this.templates = templates;
        this.proof = proof;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** The unit's own version, or that of the nearest unit above it, or the one that comes with the program. */
    @Transactional(readOnly = true)
    public Template validOn(String code, UnitId unit, LocalDate day) {
        var path = units.path(unit).stream().map(Unit::code).toArray(String[]::new);
        return templates
                .validOn(code, path, day)
                .orElseThrow(() -> new NotFound("a template " + code + " valid on " + day));
    }

    @Transactional(readOnly = true)
    public Template get(UUID id) {
        return templates.find(id).orElseThrow(() -> new NotFound("template " + id));
    }

    /** The reports that there are. */
    @Transactional(readOnly = true)
    public List<String> codes() {
        return templates.codes();
    }

    /** What the reader's own unit and the program have had, the last saved of the unit first. */
    @Transactional(readOnly = true)
    public List<TemplateVersion> versions(Scope scope, String code) {
        return templates.versions(code, units.get(scope.home()).code());
    }

    /** What is wrong with it, in the order of its lines; empty if it may be saved. */
    public List<RuleBroken> problems(Template edited) {
        return proof.of(edited, Vietnam.dayOf(clock.instant()));
    }

    /**
     * A new version for the reader's own unit.
     *
     * @param basedOn the version that was newest when the editor was opened
     * @throws StaleVersion if somebody saved another one meanwhile
     */
    public void save(Scope scope, Template edited, UUID basedOn) {
        if (!units.get(scope.home()).code().equals(edited.unitCode())) {
            throw new NotFound("a template of " + edited.unitCode());
        }
        var broken = problems(edited);
        if (!broken.isEmpty()) {
            throw broken.get(0);
        }
        if (!versions(scope, edited.code()).get(0).id().equals(basedOn)
                || !templates.add(edited, basedOn, clock.instant(), scope.login())) {
            throw new StaleVersion("template " + edited.code());
        }
        audit.wrote(scope, "templates.audit.saved", edited.id(), edited.code());
    }
}
