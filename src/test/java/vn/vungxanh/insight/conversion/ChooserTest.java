package vn.vungxanh.insight.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChooserTest {

    private static final Area TOWN = new Area("town", 21, 103, 90, 10);

    @Test
    void oneLargeHospitalIsTakenInsteadOfTwoSmallOnes() {
        var choice = Chooser.choose(
                List.of(hospital("a", 60, 10, false), hospital("b", 60, 10, false), hospital("c", 110, 20, false)),
                List.of(TOWN),
                Crew.UNKNOWN);

        assertThat(codes(choice)).containsExactly("c");
        assertThat(choice.missing()).isZero();
        assertThat(choice.proven()).isTrue();
    }

    @Test
    void whatTakesPatientsAlreadyComesFirst() {
        var choice = Chooser.choose(
                List.of(hospital("a", 110, 20, false), hospital("b", 110, 20, true)), List.of(TOWN), Crew.UNKNOWN);

        assertThat(codes(choice)).containsExactly("b");
    }

    @Test
    void theSeverelyIllLieOnlyWhereACentreCanBe() {
        var choice = Chooser.choose(
                List.of(hospital("a", 200, 0, true), hospital("b", 20, 15, false)), List.of(TOWN), Crew.UNKNOWN);

        assertThat(choice.of("b").orElseThrow().severe()).isCloseTo(10, within(1e-6));
        assertThat(choice.centres()).extracting(each -> each.hospital().code()).containsExactly("b");
    }

    @Test
    void whoeverFindsNoPlaceIsCountedAndNotForgotten() {
        var choice = Chooser.choose(List.of(hospital("a", 50, 5, false)), List.of(TOWN), Crew.UNKNOWN);

        assertThat(choice.withoutSevere()).isCloseTo(5, within(1e-6));
        assertThat(choice.withoutBed()).isCloseTo(45, within(1e-6));
    }

    @Test
    void peopleRunOutBeforeBeds() {
        var choice = Chooser.choose(List.of(hospital("a", 500, 50, true)), List.of(TOWN), new Crew(40, 0.5, 3));

        assertThat(choice.withoutSevere()).isZero();
        assertThat(choice.withoutBed()).isCloseTo(70, within(1e-3));
        assertThat(choice.staffShort()).isTrue();
    }

    @Test
    void patientsGoToTheNearerOfTwo() {
        var near = new Convertible("n", "n", 21, 103, true, 200, 50, 1);
        var far = new Convertible("f", "f", 22, 105, true, 200, 50, 1);

        var choice = Chooser.choose(List.of(far, near), List.of(TOWN), Crew.UNKNOWN);

        assertThat(codes(choice)).containsExactly("n");
    }

    @Test
    void noHospitalsAtAllAreAnAnswer() {
        var choice = Chooser.choose(List.of(hospital("a", 0, 0, true)), List.of(TOWN), Crew.UNKNOWN);

        assertThat(choice.used()).isEmpty();
        assertThat(choice.missing()).isEqualTo(100);
    }

    @Test
    void noFeasibleSetIsCheaperThanTheOneThatIsChosen() {
        var chance = new Random(7);
        for (var round = 0; round < 20; round++) {
            var hospitals = new ArrayList<Convertible>();
            for (var h = 0; h < 7; h++) {
                hospitals.add(new Convertible(
                        "h" + h, "h" + h, 21, 103, false, 20 + chance.nextInt(60), 0, chance.nextInt(10)));
            }
            var choice = Chooser.choose(hospitals, List.of(new Area("town", 21, 103, 100, 0)), Crew.UNKNOWN);

            assertThat(price(choice.used().stream().map(Choice.Used::hospital).toList()))
                    .as("round " + round)
                    .isCloseTo(cheapest(hospitals, 100), within(0.05));
        }
    }

    @Test
    void eachHospitalStandsReadyBeforeThoseBeforeItAreFull() {
        var choice = Chooser.choose(
                List.of(hospital("a", 50, 0, true), hospital("b", 60, 0, false)),
                List.of(new Area("town", 21, 103, 100, 0)),
                Crew.UNKNOWN);

        var steps = Schedule.of(choice, new double[] {10, 30, 50, 55, 80, 100});

        assertThat(steps).extracting(each -> each.used().hospital().code()).containsExactly("a", "b");
        assertThat(steps.get(1).readyOn()).isEqualTo(3);
        assertThat(steps.get(1).orderOn()).isEqualTo(-2);
        assertThat(steps.get(1).late()).isTrue();
    }

    private static double cheapest(List<Convertible> all, int patients) {
        var best = Double.MAX_VALUE;
        for (var set = 0; set < 1 << all.size(); set++) {
            var chosen = new ArrayList<Convertible>();
            for (var h = 0; h < all.size(); h++) {
                if ((set >> h & 1) == 1) {
                    chosen.add(all.get(h));
                }
            }
            if (chosen.stream().mapToInt(Convertible::beds).sum() >= patients) {
                best = Math.min(best, price(chosen));
            }
        }
        return best;
    }

    private static double price(List<Convertible> chosen) {
        return chosen.stream().mapToDouble(each -> 10 + 0.1 * each.days()).sum();
    }

    private static Convertible hospital(String code, int beds, int severe, boolean inUse) {
        return new Convertible(code, code, 21, 103, inUse, beds, severe, 5);
    }

    private static List<String> codes(Choice choice) {
        return choice.used().stream().map(each -> each.hospital().code()).toList();
    }
}
