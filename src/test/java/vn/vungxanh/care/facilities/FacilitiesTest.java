package vn.vungxanh.care.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.care.treatment.Hospital;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

/** The register of facilities, their equipment by days, their wards and beds. */
@HouseTest
class FacilitiesTest {

    @Autowired
    ApplicationContext house;

    private Hospital hospital;

    @BeforeEach
    void aHospital() {
        hospital = new Hospital(house);
    }

    @Test
    void aListOfFacilitiesTwiceChangesNothingAndNewNumbersAreDated() {
        var code = code("NK");
        var row = Map.of(
                "code",
                code,
                "name",
                "Trung tâm Y tế",
                "unit",
                "Huyện Nậm Pồ",
                "from",
                "2021-05-20",
                "tier",
                "1",
                "ordinary",
                "40",
                "icu",
                "2");

        assertThat(store(row)).isEqualTo(RowOutcome.CREATED);
        assertThat(store(row).result()).isEqualTo(RowOutcome.Result.DUPLICATE);
        var more = new HashMap<>(row);
        more.put("ordinary", "60");
        assertThat(store(more).result()).isEqualTo(RowOutcome.Result.UPDATED);
        more.put("unit", "không có nơi này");
        assertThat(store(more).result()).isEqualTo(RowOutcome.Result.REJECTED);

        assertThat(facilities().withCode(code).orElseThrow().capacity().ordinary())
                .isEqualTo(60);
    }

    @Test
    void whereBedsAreListedTheirNumberIsNotTyped() {
        var id = listed(2, BedKind.OXYGEN);
        var today = Vietnam.dayOf(hospital.hoursAgo(0));

        assertThat(refused(() -> facilities().equip(hospital.province, id, new Capacity(today, 1, 0, 50, 0, 0, 0))))
                .isEqualTo(FacilitiesRule.BEDS_ARE_LISTED);
        does(() -> facilities().equip(hospital.province, id, new Capacity(today, 2, 0, 2, 0, 7, 900)));

        assertThat(facilities().get(id).tier()).isEqualTo(2);
    }

    @Test
    void aCodeIsGivenOnceAndABedOfAFacilityToo() {
        var id = listed(2, BedKind.ORDINARY);
        var known = facilities().get(id);

        assertThat(refused(() -> facilities().add(hospital.province, described(known.code()))))
                .isEqualTo(FacilitiesRule.FACILITY_CODE_TAKEN);
        assertThat(refused(() -> wards().add(hospital.province, id, new NewWard("Khoa B", BedKind.ICU, 1, "A-", 2))))
                .isEqualTo(FacilitiesRule.BED_CODE_TAKEN);
    }

    @Test
    void ofTwoWhoEditOneFacilityTheSecondIsTold() {
        var id = listed(1, BedKind.ORDINARY);
        var known = facilities().get(id);
        does(() -> facilities().change(hospital.province, id, known.version(), described(known.code())));

        assertThatThrownBy(() -> does(
                        () -> facilities().change(hospital.province, id, known.version(), described(known.code()))))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void aHospitalOfOthersGetsNoBedsHere() {
        var id = hospital.outside();

        assertThat(refused(() -> wards().add(hospital.province, id, new NewWard("Khoa A", BedKind.ICU, 1, "", 1))))
                .isEqualTo(FacilitiesRule.FACILITY_OF_OTHERS);
    }

    @Test
    void whatOthersMayJoinWithNamesEachBedAndItsWard() {
        var id = listed(2, BedKind.ICU);

        var beds = hospital.together(() -> house.getBean(JdbcClient.class)
                .sql("""
                        select b.ward || ' ' || b.code || ' ' || b.kind from facilities.published_beds b
                          join facilities.published_facilities f on f.id = b.facility_id and not f.outside
                         where f.id = :id order by b.code
                        """)
                .param("id", id.value())
                .query(String.class)
                .list());

        assertThat(beds).containsExactly("Khoa A A-1 ICU", "Khoa A A-2 ICU");
    }

    private Facilities facilities() {
        return hospital.bean(Facilities.class);
    }

    private Wards wards() {
        return hospital.bean(Wards.class);
    }

    private String code(String prefix) {
        return prefix + hospital.word().toUpperCase(Locale.ROOT);
    }

    private NewFacility described(String code) {
        var opened = Vietnam.dayOf(hospital.hoursAgo(24 * 30));
        return NewFacility.of(
                code,
                "Bệnh viện " + hospital.word(),
                FacilityKind.FIELD_HOSPITAL,
                hospital.unit("11"),
                opened,
                Capacity.ofBeds(opened, 1, 0, 0, 0));
    }

    private FacilityId listed(int beds, BedKind kind) {
        var described = described(code("W"));
        return hospital.asProvince(
                () -> wards().open(hospital.province, described, List.of(new NewWard("Khoa A", kind, beds, "A-", 1))));
    }

    private RowOutcome store(Map<String, String> row) {
        return hospital.together(() -> hospital.bean(FacilityImport.class)
                .store(hospital.province, List.of(new MappedRow(2, row)))
                .get(0));
    }

    private void does(Runnable deed) {
        hospital.asProvince(() -> {
            deed.run();
            return true;
        });
    }

    private Rule refused(Runnable deed) {
        return assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> does(deed))
                .actual()
                .rule();
    }
}
