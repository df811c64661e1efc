package vn.vungxanh.foundation.adminunits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vungxanh.foundation.adminunits.Resolution.Outcome;

class UnitsTest {

    private static final LocalDate OUTBREAK = LocalDate.of(2021, 5, 24);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final ReferenceUnits REFERENCE = ReferenceUnits.read();
    private static final Units UNITS = new Units(new UnitCatalogue(REFERENCE.tree()));

    private static Unit unit(String code, LocalDate on) {
        return UNITS.byCode(code, on).orElseThrow();
    }

    private static List<String> names(List<Unit> units) {
        return units.stream().map(Unit::name).toList();
    }

    @Test
    void vietnamHad63ProvincesAnd705DistrictsAnd10603Communes() {
        assertThat(REFERENCE.units().stream().filter(unit -> unit.existedOn(OUTBREAK)))
                .extracting(Unit::level)
                .satisfies(levels -> {
                    assertThat(levels).filteredOn(UnitLevel.PROVINCE::equals).hasSize(63);
                    assertThat(levels).filteredOn(UnitLevel.DISTRICT::equals).hasSize(705);
                    assertThat(levels).filteredOn(UnitLevel.COMMUNE::equals).hasSize(10_603);
                });
    }

    @Test
    void thereAre34ProvincesSinceTheReform() {
        assertThat(UNITS.roots(REFORM)).hasSize(34);
        assertThat(UNITS.roots(REFORM.minusDays(1))).hasSize(63);
        assertThat(UNITS.children(unit("11", REFORM).id(), REFORM)).hasSize(45);
        assertThat(UNITS.children(unit("22", REFORM).id(), REFORM)).hasSize(54);
        assertThat(UNITS.children(unit("24", REFORM).id(), REFORM)).hasSize(99);
        assertThat(UNITS.children(unit("79", REFORM).id(), REFORM)).hasSize(168);
    }

    @Test
    void dienBienHadTenDistrictsAnd129Communes() {
        var province = unit("11", OUTBREAK);
        assertThat(UNITS.children(province.id(), OUTBREAK))
                .extracting(Unit::code)
                .containsExactly("094", "095", "096", "097", "098", "099", "100", "101", "102", "103");
        assertThat(UNITS.subtree(province.id())).hasSize(1 + 10 + 129);
        assertThat(province.population()).isEqualTo(598_856);
    }

    @Test
    void aCodeMeansWhatItMeantOnThatDay() {
        assertThat(unit("03127", OUTBREAK).name()).isEqualTo("Phường Him Lam");
        assertThat(unit("03127", REFORM.minusDays(1)).name()).isEqualTo("Phường Him Lam");
        assertThat(unit("03127", REFORM).name()).isEqualTo("Phường Điện Biên Phủ");
        assertThat(unit("03334", OUTBREAK).name()).isEqualTo("Xã Thanh Xương");
        assertThat(unit("03334", REFORM).name()).isEqualTo("Phường Mường Thanh");
        assertThat(UNITS.byCode("03127", LocalDate.of(1999, 1, 1))).isEmpty();
    }

    @Test
    void theNewMuongChaIsMadeOfOldNamPoCommunes() {
        var muongCha = unit("03166", REFORM);
        assertThat(muongCha.name()).isEqualTo("Xã Mường Chà");
        assertThat(UNITS.cameFrom(muongCha.id()))
                .isNotEmpty()
                .allSatisfy(past -> assertThat(UNITS.fullName(past.unit().id())).contains("Huyện Nậm Pồ"));
    }

    @Test
    void aDistrictBecameTheCommunesThatItsCommunesBecame() {
        assertThat(UNITS.becameOf(unit("103", OUTBREAK).id()))
                .extracting(each -> each.unit().code())
                .contains("03166", "03199")
                .doesNotHaveDuplicates();
        assertThat(UNITS.becameOf(unit("11", OUTBREAK).id()))
                .containsExactly(new Succession(unit("11", REFORM), Succession.Part.FULL));
        assertThat(UNITS.becameOf(unit("06682", OUTBREAK).id()))
                .as("merged early")
                .isEmpty();
    }

    @Test
    void everySubtreeIsTheIdsOfItsInterval() {
        for (var unit : REFERENCE.units()) {
            var interval = UNITS.subtreeInterval(unit.id());
            assertThat(UNITS.subtree(unit.id()))
                    .allMatch(interval::covers)
                    .allMatch(id -> id.equals(unit.id()) || UNITS.ancestors(id).contains(unit));
        }
        assertThat(REFERENCE.units()).isSortedAccordingTo((a, b) -> a.id().value() - b.id().value());
        for (var unit : REFERENCE.units()) {
            if (unit.parent() != null) {
                var parent = UNITS.get(unit.parent());
                assertThat(parent.holds(unit.id())).isTrue();
                assertThat(unit.lastId()).isLessThanOrEqualTo(parent.lastId());
            }
        }
    }

    @Test
    void aPlaceIsFoundWithoutAccentsByAliasAndDespiteASlip() {
        for (var text : List.of("si pa phin", "Si Pa Pìn", "SI PA PHÌ", "sipaphin", "xã si pa phin", "si pha pin")) {
            assertThat(UNITS.search(text, OUTBREAK, 5))
                    .as(text)
                    .first()
                    .extracting(Unit::code)
                    .isEqualTo("03199");
        }
        assertThat(names(UNITS.search("muong thanh", OUTBREAK, 5))).first().isEqualTo("Phường Mường Thanh");
        assertThat(names(UNITS.search("muong thanh", REFORM, 5))).first().isEqualTo("Phường Mường Thanh");
        assertThat(UNITS.search("TP Điện Biên", OUTBREAK, 1))
                .extracting(Unit::code)
                .containsExactly("094");
        assertThat(names(UNITS.search("dien bien", OUTBREAK, 3)))
                .containsExactly("Tỉnh Điện Biên", "Huyện Điện Biên", "Thành phố Điện Biên Phủ");
        assertThat(UNITS.search("thanh minh, dien bien phu", OUTBREAK, 5))
                .first()
                .extracting(Unit::code)
                .isEqualTo("03145");
        assertThat(UNITS.search("thanh minh dien bien phu", OUTBREAK, 5))
                .extracting(Unit::code)
                .containsExactly("03145");
        assertThat(UNITS.search("  ", OUTBREAK, 5)).isEmpty();
    }

    @Test
    void aWrittenPathMeansOneUnit() {
        for (var text : List.of(
                "xã Si Pa Phìn, huyện Nậm Pồ, tỉnh Điện Biên",
                "Si Pa Phìn, Nậm Pồ, Điện Biên",
                "xa Si Pa Phin - H. Nam Po - T. Dien Bien",
                "Xã Si Pa Pìn huyện Nậm Pồ tỉnh Điện Biên",
                "bản Nậm Chim 1, xã Si Pa Phìn, huyện Nậm Pồ",
                "03199")) {
            assertThat(UNITS.resolve(text, null, OUTBREAK).unit())
                    .as(text)
                    .map(Unit::code)
                    .contains("03199");
        }
        assertThat(UNITS.resolve("P. Noong Bua, TP. Điện Biên Phủ", null, OUTBREAK)
                        .unit())
                .map(Unit::code)
                .contains("03124");
        assertThat(UNITS.resolve("Phường 05, Thành phố Vũng Tàu", null, OUTBREAK)
                        .unit())
                .isPresent();
    }

    @Test
    void anOldPathStillFindsTheCommuneThatKeptItsName() {
        var found = UNITS.resolve("xã Si Pa Phìn, huyện Nậm Pồ, tỉnh Điện Biên", null, REFORM);
        assertThat(found.unit()).map(Unit::validFrom).contains(REFORM);
    }

    @Test
    void aNameOfTwoPlacesIsAnAmbiguityAndAMisspeltOneIsOnlyAGuess() {
        var thanhMinh = UNITS.resolve("xã Thanh Minh", null, OUTBREAK);
        assertThat(thanhMinh.outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(thanhMinh.candidates()).hasSizeGreaterThan(1);
        var within = UNITS.resolve("Thanh Minh", unit("11", OUTBREAK).id(), OUTBREAK);
        assertThat(within.unit()).map(Unit::code).contains("03145");

        var misspelt = UNITS.resolve("Si Pa Phinn", unit("11", OUTBREAK).id(), OUTBREAK);
        assertThat(misspelt.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(misspelt.candidates()).extracting(Unit::code).contains("03199");
        assertThat(UNITS.resolve("", null, OUTBREAK).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void neighboursShareABorderOfTheSameLength() {
        var noongBua = unit("03124", OUTBREAK);
        assertThat(UNITS.neighbours(noongBua.id())).isNotEmpty().allSatisfy(neighbour -> {
            assertThat(neighbour.unit().existedOn(OUTBREAK)).isTrue();
            assertThat(UNITS.neighbours(neighbour.unit().id())).contains(new Neighbour(noongBua, neighbour.borderKm()));
        });
        assertThat(UNITS.neighbours(noongBua.id()))
                .extracting(neighbour -> neighbour.unit().code())
                .contains("03127", "03133", "03136");
    }
}
