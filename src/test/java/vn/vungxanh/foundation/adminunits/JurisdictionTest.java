package vn.vungxanh.foundation.adminunits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JurisdictionTest {

    private static final LocalDate OUTBREAK = LocalDate.of(2021, 5, 24);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final Units UNITS =
            new Units(new UnitCatalogue(ReferenceUnits.read().tree()));

    private static UnitId id(String code, LocalDate on) {
        return UNITS.byCode(code, on).orElseThrow().id();
    }

    private static boolean sees(String office, LocalDate from, String code, LocalDate on) {
        return UNITS.jurisdiction(id(office, from)).covers(id(code, on));
    }

    @Test
    void aProvinceThatKeptItsBordersSeesBothTrees() {
        assertThat(sees("11", OUTBREAK, "03199", OUTBREAK)).isTrue();
        assertThat(sees("11", OUTBREAK, "03199", REFORM)).isTrue();
        assertThat(sees("11", REFORM, "103", OUTBREAK)).isTrue();
        assertThat(UNITS.jurisdiction(id("11", REFORM)).intervals()).hasSize(2);
        assertThat(UNITS.jurisdiction(id("11", OUTBREAK))).isEqualTo(UNITS.jurisdiction(id("11", REFORM)));
    }

    @Test
    void aProvinceThatWasMergedSeesOnlyTheNewCommunesMadeOfItsOwn() {
        assertThat(sees("24", OUTBREAK, "24", REFORM)).isFalse();
        assertThat(sees("24", OUTBREAK, "07210", REFORM)).isTrue();
        assertThat(sees("24", OUTBREAK, "09169", REFORM)).isFalse();
        assertThat(sees("24", REFORM, "24", OUTBREAK)).isTrue();
        assertThat(sees("24", REFORM, "27", OUTBREAK)).isTrue();
    }

    @Test
    void aNewCommuneSeesTheOldOnesThatItWasMadeOf() {
        assertThat(sees("03127", REFORM, "03127", OUTBREAK)).isTrue();
        assertThat(sees("03127", REFORM, "03145", OUTBREAK)).isTrue();
        assertThat(sees("03127", REFORM, "03124", OUTBREAK)).isFalse();
        assertThat(sees("06862", REFORM, "06853", OUTBREAK))
                .as("only a part of it")
                .isTrue();
    }

    @Test
    void anOldCommuneDoesNotSeeTheLargerOneThatItWentInto() {
        assertThat(sees("03145", OUTBREAK, "03127", REFORM)).isFalse();
        assertThat(UNITS.jurisdiction(id("03145", OUTBREAK)).intervals()).hasSize(1);
    }

    @Test
    void anOldDistrictSeesTheNewCommunesMadeOfItsOwn() {
        assertThat(sees("103", OUTBREAK, "03199", REFORM)).isTrue();
        assertThat(sees("103", OUTBREAK, "03166", REFORM)).isTrue();
        assertThat(sees("100", OUTBREAK, "03202", REFORM))
                .as("from two districts")
                .isFalse();
        assertThat(sees("103", OUTBREAK, "11", REFORM)).isFalse();
    }

    @Test
    void intervalsAreMergedAndWrittenAsPostgresReadsThem() {
        var two = new Jurisdiction(List.of(new UnitInterval(9, 12), new UnitInterval(1, 4), new UnitInterval(5, 6)));
        assertThat(two.multirange()).isEqualTo("{[1,7),[9,13)}");
        assertThat(two.from()).isEqualTo(1);
        assertThat(two.to()).isEqualTo(12);
        assertThat(two.covers(new UnitId(8))).isFalse();
    }
}
