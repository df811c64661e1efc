package vn.vungxanh.surveillance.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/** Counts of confirmed cases of which analyses and public pages are made; nobody is seen. */
@Service
@Transactional(readOnly = true)
public class CaseTallies {

    private final CaseMapRepository cases;
    private final RememberedFigures remembered;
    private final Units units;

    CaseTallies(CaseMapRepository cases, RememberedFigures remembered, Units units) {
        this.cases = cases;
        this.remembered = remembered;
        this.units = units;
    }

    /** Cases reported from that day on with a known onset, by the days of both. */
    public List<ReportDelay> delays(Scope scope, String disease, UnitId unit, LocalDate from, Instant asOf) {
        var question = List.of("delays", scope.jurisdiction(), disease, units.jurisdiction(unit), from);
        return remembered.figure(
                question, asOf, false, () -> List.copyOf(cases.delays(disease, units.jurisdiction(unit), from, asOf)));
    }

    /**
     * Cases confirmed from that day on by unit and by where they were found, with the day of the last.
     *
     * @param lately first day of those that are counted apart
     */
    public List<UnitStanding> standing(
            Scope scope, String disease, UnitId unit, LocalDate from, LocalDate lately, Instant asOf) {
        return cases.standing(disease, units.jurisdiction(unit), from, lately, asOf);
    }
}
