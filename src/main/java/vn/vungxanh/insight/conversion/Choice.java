package vn.vungxanh.insight.conversion;

import java.util.List;
import java.util.Optional;

/**
 * Which hospitals take whom.
 *
 * @param withoutBed light patients for whom there is none
 * @param staffShort whether more people, not more beds, would help
 * @param proven that nothing better exists; otherwise the best that was found in the time
 */
public record Choice(
        List<Used> used,
        List<Journey> journeys,
        double withoutBed,
        double withoutSevere,
        boolean staffShort,
        boolean proven) {

    public Choice {
        used = List.copyOf(used);
        journeys = List.copyOf(journeys);
    }

    /** @param centre a centre of intensive care is set up here */
    public record Used(Convertible hospital, double light, double severe, boolean centre) {

        public double patients() {
            return light + severe;
        }
    }

    public record Journey(String from, Convertible to, double patients, double kilometres) {}

    public List<Used> centres() {
        return used.stream().filter(Used::centre).toList();
    }

    public Optional<Used> of(String code) {
        return used.stream().filter(each -> each.hospital().code().equals(code)).findFirst();
    }

    public double missing() {
        return withoutBed + withoutSevere;
    }
}
