package vn.vungxanh.care.treatment;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.shell.AddressWords;

/** The address of the list with exactly the patients of a filter. */
@Component
public class TreatmentAddress {

    public static final String PATIENTS = "/treatment/admissions";

    private final Units units;

    TreatmentAddress(Units units) {
        this.units = units;
    }

    public String of(AdmissionFilter filter) {
        return of(PATIENTS, words(filter));
    }

    public static String of(String path, Map<String, String> words) {
        return AddressWords.address(path, words);
    }

    public Map<String, String> words(AdmissionFilter filter) {
        return new AddressWords.Writing()
                .put("unit", units.get(filter.unit()).code())
                .put("status", filter.status())
                .put("facility", filter.facility())
                .put("kind", filter.kind())
                .put("severity", filter.severity())
                .put("admittedFrom", filter.admittedFrom())
                .put("admittedTo", filter.admittedTo())
                .put("expectedBy", filter.expectedBy())
                .put("q", filter.text())
                .asOf(filter.asOf())
                .words();
    }
}
