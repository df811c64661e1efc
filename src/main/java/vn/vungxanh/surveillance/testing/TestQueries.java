package vn.vungxanh.surveillance.testing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.surveillance.labels.Barcode;

/** What others may ask about samples and results. Whoever sees persons leaves an audit row in the same transaction. */
@Service
@Transactional
public class TestQueries {

    private final TestRepository tests;
    private final SpecimenRepository specimens;
    private final ResultRepository results;
    private final Units units;
    private final AuditTrail audit;

    TestQueries(
            TestRepository tests,
            SpecimenRepository specimens,
            ResultRepository results,
            Units units,
            AuditTrail audit) {
        this.tests = tests;
        this.specimens = specimens;
        this.results = results;
        this.units = units;
        this.audit = audit;
    }

    public Slice<TestLine> list(Scope scope, TestFilter filter, int page, int size) {
        var conditions = conditions(filter);
        var lines = tests.lines(conditions, size, (page - 1L) * size);
        saw(scope, "testing.audit.list", lines);
        return new Slice<>(lines, tests.count(conditions), page, size);
    }

    @Transactional(readOnly = true)
    public long count(Scope scope, TestFilter filter) {
        return tests.count(conditions(filter));
    }

    /** Tubes by themselves tell no person. */
    @Transactional(readOnly = true)
    public Slice<Specimen> tubes(Scope scope, TubeFilter filter, int page, int size) {
        var conditions = new TubeConditions(filter, units.jurisdiction(filter.unit()));
        return new Slice<>(
                specimens.list(conditions, size, (page - 1L) * size), specimens.count(conditions), page, size);
    }

    @Transactional(readOnly = true)
    public long count(Scope scope, TubeFilter filter) {
        return specimens.count(new TubeConditions(filter, units.jurisdiction(filter.unit())));
    }

    /** @throws NotFound also when the tube lies outside of the reader's jurisdiction */
    @Transactional(readOnly = true)
    public Specimen open(Scope scope, SpecimenId id) {
        return specimens.find(id).orElseThrow(() -> new NotFound("tube " + id));
    }

    /** @throws NotFound also when the tube lies outside of the reader's jurisdiction */
    @Transactional(readOnly = true)
    public Specimen open(Scope scope, String barcode) {
        return Barcode.parse(barcode)
                .flatMap(specimens::withBarcode)
                .orElseThrow(() -> new NotFound("tube with that barcode"));
    }

    public List<TestLine> peopleOf(Scope scope, Specimen tube) {
        var lines = tests.ofSpecimen(tube.id());
        saw(scope, "testing.audit.opened", lines);
        return lines;
    }

    /** The tests of one person, the latest first. */
    public List<TestLine> ofPerson(Scope scope, PersonId person) {
        var lines = tests.ofPerson(person);
        saw(scope, "testing.audit.opened", lines);
        return lines;
    }

    @Transactional(readOnly = true)
    public List<ResultEntry> history(Scope scope, SpecimenId id) {
        return results.history(id);
    }

    @Transactional(readOnly = true)
    public List<Specimen> tubesOf(Scope scope, SpecimenId pool) {
        return specimens.ofPool(pool);
    }

    /** For the reactions of other rooms to {@link ResultReleased}; negatives and antibodies are left out. */
    @Transactional(readOnly = true)
    public List<PositiveTest> positives(Scope scope, Collection<UUID> released) {
        return tests.positives(released);
    }

    @Transactional(readOnly = true)
    public Slice<SetAside> setAside(Scope scope, UnitId unit, int page, int size) {
        var where = units.jurisdiction(unit);
        return new Slice<>(results.aside(where, size, (page - 1L) * size), results.countAside(where), page, size);
    }

    private TestConditions conditions(TestFilter filter) {
        return new TestConditions(filter, units.jurisdiction(filter.unit()));
    }

    private void saw(Scope scope, String what, List<TestLine> lines) {
        audit.saw(
                scope,
                what,
                lines.stream().map(line -> line.person().value()).distinct().toList());
    }
}
