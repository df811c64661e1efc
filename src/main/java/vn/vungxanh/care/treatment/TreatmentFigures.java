package vn.vungxanh.care.treatment;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.beds.BedBoard;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.treatment.AdmissionFilter.Status;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;
import vn.vungxanh.platform.shell.AddressWords;

/**
 * What the hospitals say to screens and reports (II.2.3d): patients in hospital here, those referred elsewhere with the
 * reason of each, recovered and dead, and the beds. The same persons as the cases' own figures, from another register:
 * where the two differ, one of them is wrong.
 */
@Component
class TreatmentFigures implements FigureSource {

    private static final String PATIENTS = "treatment.figure.patients";
    private static final String BEDS = "treatment.figure.unit";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int MOST_NAMED = 50;

    /** Families: beds and taken beds by their kind. */
    private static final String KINDS = "treatment.beds";

    private static final String TAKEN = "treatment.taken";

    private final TreatmentQueries patients;
    private final BedBoard board;
    private final TreatmentAddress addresses;
    private final CurrentScope current;
    private final Units units;

    TreatmentFigures(
            TreatmentQueries patients, BedBoard board, TreatmentAddress addresses, CurrentScope current, Units units) {
        this.patients = patients;
        this.board = board;
        this.addresses = addresses;
        this.current = current;
        this.units = units;
    }

    @Override
    public Set<String> ids() {
        return Set.of(
                "II.2.3d.inHospital",
                "II.2.3d.referred",
                "II.2.3d.dischargedHealthy",
                "II.2.3d.diedInHospital",
                "II.2.3d.beds",
                "II.2.3d.free",
                "II.2.3d.occupied",
                "II.2.3d.icuFree",
                KINDS,
                TAKEN);
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var scope = current.require();
        var unit = new UnitId(request.unit());
        var figures = new ArrayList<Figure>();
        var beds = board.board(scope, unit, request.asOf()).total();
        if (beds.all().total() > 0) {
            figures.add(ofBeds(request, "beds", beds.all().total()));
            figures.add(ofBeds(request, "free", beds.free()));
            figures.add(ofBeds(request, "occupied", beds.all().taken()));
            figures.add(ofBeds(request, "icuFree", beds.icu().free()));
            for (var kind : BedKind.values()) {
                figures.add(ofBeds(request, KINDS, "beds", kind, beds.beds(kind).total()));
                figures.add(
                        ofBeds(request, TAKEN, "occupied", kind, beds.beds(kind).taken()));
            }
        }
        if (patients.isEmpty(scope)) {
            return figures; // a register without a patient knows nothing, which is not 0
        }
        figures.add(figure(scope, request, "II.2.3d.inHospital", Status.CURRENT));
        figures.add(figure(scope, request, "II.2.3d.referred", Status.TRANSFERRED)
                .naming(scope.may(Permission.VIEW_CASES) ? referred(request) : List.of()));
        figures.add(figure(scope, request, "II.2.3d.dischargedHealthy", Status.RECOVERED));
        figures.add(figure(scope, request, "II.2.3d.diedInHospital", Status.DIED));
        return figures;
    }

    /** By their codes, as the report of 24/5/2021 does; never by name. */
    private List<String> referred(FigureRequest request) {
        var filter = AdmissionFilter.of(new UnitId(request.unit()), request.asOf(), Status.TRANSFERRED);
        return patients.referrals(filter, MOST_NAMED).stream()
                .map(each -> "%s: %s, %s; %s"
                        .formatted(
                                each.code() == null ? "…" : each.code(),
                                each.facility(),
                                DAY.format(Vietnam.dayOf(each.at())),
                                each.reason() == null ? "" : each.reason()))
                .toList();
    }

    private Figure figure(Scope scope, FigureRequest request, String id, Status status) {
        var list = AdmissionFilter.of(new UnitId(request.unit()), request.asOf(), status);
        return Figure.count(
                id,
                patients.count(scope, list),
                PATIENTS,
                request.asOf(),
                "treatment",
                addresses.of(list),
                "treatment.status." + status);
    }

    private Figure ofBeds(FigureRequest request, String id, long value) {
        return Figure.count(
                "II.2.3d." + id, value, BEDS, request.asOf(), "treatment", board(request), "treatment.figure." + id);
    }

    private Figure ofBeds(FigureRequest request, String family, String words, BedKind kind, long value) {
        return Figure.count(
                family + "." + kind,
                value,
                BEDS,
                request.asOf(),
                "treatment",
                board(request),
                "treatment.figure." + words);
    }

    private String board(FigureRequest request) {
        return AddressWords.address(
                "/treatment",
                new AddressWords.Writing()
                        .put("unit", units.get(new UnitId(request.unit())).code())
                        .asOf(request.asOf())
                        .words());
    }
}
