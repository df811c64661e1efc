package vn.vungxanh.care.treatment.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.care.treatment.AdmissionFilter;
import vn.vungxanh.care.treatment.AdmissionLine;
import vn.vungxanh.care.treatment.TreatmentAddress;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.surveillance.cases.Severity;

/** What the list of patients shows. */
public record AdmissionList(
        AdmissionFilter filter,
        Map<String, String> words,
        Slice<AdmissionLine> lines,
        Map<String, String> places,
        String unitName,
        List<Facility> facilities,
        boolean mayExport) {

    private static final Set<String> WITH_A_FIELD = Set.of("unit", "asOf", "status", "facility", "severity", "q");

    /** A word of the filter that has no field of its own: what it says, and the address without it. */
    public record Chip(String labelKey, String value, String without) {}

    public List<Chip> chips(Page page) {
        var chips = new ArrayList<Chip>();
        words.forEach((name, value) -> {
            if (!WITH_A_FIELD.contains(name)) {
                var said = name.equals("kind")
                        ? page.t("facilities.bedKind." + value.toUpperCase(java.util.Locale.ROOT))
                        : page.date(java.time.LocalDate.parse(value));
                chips.add(new Chip("treatment.filter." + name, said, without(name)));
            }
        });
        return chips;
    }

    /** Words that a new search keeps. */
    public Map<String, String> kept() {
        var kept = new LinkedHashMap<>(words);
        kept.keySet().removeAll(Set.of("status", "facility", "severity", "q"));
        return kept;
    }

    public String place(AdmissionLine line) {
        return places.getOrDefault(line.unit().toString(), "");
    }

    public String page(int number) {
        var all = new LinkedHashMap<>(words);
        all.put("page", Integer.toString(number));
        return TreatmentAddress.of(TreatmentAddress.PATIENTS, all);
    }

    public String export() {
        return TreatmentAddress.of(TreatmentAddress.PATIENTS + "/export", words);
    }

    /** Days in treatment, today included. */
    public long days(AdmissionLine line) {
        var until = line.endedAt() == null ? filter.asOf() : line.endedAt();
        return java.time.temporal.ChronoUnit.DAYS.between(Vietnam.dayOf(line.admittedAt()), Vietnam.dayOf(until)) + 1;
    }

    public static String tone(Severity severity) {
        return switch (severity) {
            case NONE -> "good";
            case MILD -> "";
            case MODERATE -> "warn";
            case SEVERE, CRITICAL -> "bad";
        };
    }

    private String without(String name) {
        var fewer = new LinkedHashMap<>(words);
        fewer.remove(name);
        return TreatmentAddress.of(TreatmentAddress.PATIENTS, fewer);
    }
}
