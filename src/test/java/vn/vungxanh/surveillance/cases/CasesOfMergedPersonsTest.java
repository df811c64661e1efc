package vn.vungxanh.surveillance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PeopleMerging;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.foundation.people.PersonsMerged;
import vn.vungxanh.support.HouseTest;

/** The cases of two records that turn out to be one person, and two after all. */
@HouseTest
class CasesOfMergedPersonsTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    CaseQueries queries;

    @Autowired
    CaseManagement management;

    @Autowired
    PeopleMerging merging;

    @Autowired
    PeopleQueries people;

    @Autowired
    ApplicationEventPublisher news;

    Ward ward;
    PersonId kept;
    PersonId merged;

    @BeforeEach
    void oneWhoIsRegisteredTwice() {
        ward = new Ward(house);
        kept = ward.person(Ward.SI_PA_PHIN);
        merged = ward.person(Ward.HIM_LAM);
    }

    @Test
    void aCaseStandsUnderTheSurvivingRecordAndGoesBack() {
        var id = confirmed(merged, Ward.HIM_LAM);
        var before = ward.open(id);

        var merge = ward.together(() -> merging.merge(ward.province, kept, merged));
        assertThat(ward.open(id).person()).isEqualTo(kept);
        assertThat(named(ward.province, kept)).extracting(CaseLine::id).containsExactly(id);
        assertThat(named(ward.province, merged)).extracting(CaseLine::id).containsExactly(id);
        ward.together(() -> {
            news.publishEvent(new PersonsMerged(kept.value(), merged.value(), Ward.REPORTED));
            return true;
        });
        assertThat(ward.open(id).person()).isEqualTo(kept);
        assertThat(ward.open(id).version()).isEqualTo(before.version());

        undo(merge);
        assertThat(ward.open(id)).isEqualTo(before);
        assertThat(named(ward.province, kept)).isEmpty();
    }

    @Test
    void twoCasesOfOneIllnessAreBothKeptAndMarkedUntilOneIsDiscarded() {
        var first = confirmed(kept, Ward.SI_PA_PHIN);
        var second = confirmed(merged, Ward.HIM_LAM);
        assertThat(doubtful(ward.province)).doesNotContain(first, second);

        var merge = ward.together(() -> merging.merge(ward.province, kept, merged));
        assertThat(doubtful(ward.province)).contains(first, second);
        assertThat(named(ward.province, kept)).hasSize(2).allMatch(CaseLine::doubtful);
        assertThat(ward.as(ward.province, () -> queries.twinsOf(ward.province, ward.open(first))))
                .extracting(Case::id)
                .containsExactly(second);

        var one = ward.open(second);
        ward.together(() -> {
            management.correct(
                    ward.province,
                    second,
                    one.version(),
                    one.facts()
                            .change()
                            .classified(Classification.DISCARDED, one.facts().definition(), null)
                            .facts());
            return true;
        });
        assertThat(doubtful(ward.province)).doesNotContain(first, second);
        undo(merge);
        assertThat(ward.open(second).person()).isEqualTo(merged);
    }

    @Test
    void anOfficeSeesAfterTheMergerNoCaseThatItDidNotSeeBefore() {
        var first = confirmed(kept, Ward.SI_PA_PHIN);
        var second = confirmed(merged, Ward.HIM_LAM);
        ward.together(() -> merging.merge(ward.province, kept, merged));
        var office = ward.staff.scope(Ward.HIM_LAM, Role.UNIT_OFFICER);

        assertThat(named(office, merged)).extracting(CaseLine::id).containsExactly(second);
        assertThat(named(office, merged))
                .allMatch(line -> line.name().startsWith("Lò"))
                .noneMatch(CaseLine::doubtful);
        assertThat(ward.as(office, () -> queries.twinsOf(office, queries.open(office, second))))
                .isEmpty();
        assertThat(doubtful(office)).doesNotContain(first, second);
    }

    private CaseId confirmed(PersonId person, String unit) {
        return ward.record(
                        ward.covid(person, unit, Ward.confirmed(Ward.REPORTED).facts()))
                .caseId();
    }

    private void undo(java.util.UUID merge) {
        ward.together(() -> {
            merging.undo(ward.province, merge);
            return true;
        });
    }

    private List<CaseId> doubtful(Scope office) {
        var filter = new CaseFilter(
                office.home(),
                Ward.REPORTED.plusSeconds(86_400),
                CaseFilter.Status.DOUBTFUL,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                CaseFilter.Order.CONFIRMED);
        return ward.as(office, () -> queries.list(office, filter, 1, 1000).items()).stream()
                .map(CaseLine::id)
                .toList();
    }

    private List<CaseLine> named(Scope office, PersonId record) {
        var name = ward.as(
                ward.province,
                () -> people.find(ward.province, record).orElseThrow().fullName());
        var filter =
                CaseFilter.of(office.home(), Ward.REPORTED.plusSeconds(86_400)).saying(name);
        return ward.as(office, () -> queries.list(office, filter, 1, 50).items());
    }
}
