package vn.vungxanh.territory.zones;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;

/** What may be asked about outbreaks. Names of people are not in the answers. */
@Service
@Transactional(readOnly = true)
public class OutbreakQueries {

    private final OutbreakRepository outbreaks;
    private final OutbreakStepsRepository steps;
    private final OutbreakCasesRepository cases;
    private final Outbreaks rules;
    private final Units units;

    OutbreakQueries(
            OutbreakRepository outbreaks,
            OutbreakStepsRepository steps,
            OutbreakCasesRepository cases,
            Outbreaks rules,
            Units units) {
        this.outbreaks = outbreaks;
        this.steps = steps;
        this.cases = cases;
        this.rules = rules;
        this.units = units;
    }

    /** Proposals first, then those that go on, the latest case first. */
    public List<Outbreak> list(Scope scope, UnitId unit, Instant asOf) {
        return outbreaks.list(units.jurisdiction(unit), asOf);
    }

    /** @throws NotFound also when it lies outside the reader's jurisdiction */
    public Outbreak open(Scope scope, OutbreakId id) {
        return outbreaks.find(id).orElseThrow(() -> new NotFound("outbreak " + id));
    }

    public List<InvestigationStep> steps(Scope scope, OutbreakId id) {
        return steps.of(id);
    }

    public List<CaseInside> cases(Scope scope, OutbreakId id) {
        return cases.of(id);
    }

    public ZoneClock clock(Scope scope, Outbreak outbreak) {
        return rules.clockOf(outbreak);
    }

    /** At most one. */
    public List<Outbreak> ofCase(Scope scope, UUID caseId) {
        return cases.outbreakOf(caseId).map(id -> open(scope, id)).stream().toList();
    }
}
