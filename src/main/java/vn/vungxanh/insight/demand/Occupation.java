package vn.vungxanh.insight.demand;

import java.util.Map;

/**
 * @param code stable name of the kind of work
 * @param care whether it counts as health worker at the bed; cleaners and clerks do not
 * @param hours of work a patient and day, by how ill the patient is
 * @see <a href="https://github.com/mrc-ide/esft">WHO ESFT v4, hours per patient and day</a>
 */
public record Occupation(String code, boolean care, Map<Grade, Double> hours) {

    public Occupation {
        hours = Map.copyOf(hours);
    }

    double hours(Grade grade) {
        return hours.getOrDefault(grade, 0d);
    }
}
