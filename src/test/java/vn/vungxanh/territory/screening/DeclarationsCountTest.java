package vn.vungxanh.territory.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.territory.declarations.Channel;
import vn.vungxanh.territory.declarations.FormWords;
import vn.vungxanh.territory.declarations.Kind;
import vn.vungxanh.territory.declarations.StaffEntry;
import vn.vungxanh.territory.screening.ScreeningFilter.Show;

/** In a commune of today, for a declaration names the units of its day. */
@HouseTest
class DeclarationsCountTest {

    @Autowired
    private ApplicationContext house;

    @Test
    void aDeclarationCountsOnceAndASignFoundAtTheDoorGoesToTriage() {
        var place = new Place(house);
        var units = house.getBean(Units.class);
        var commune = units.byCode("03199", place.today()).orElseThrow();
        var scope = Scope.ofProgram(commune.id(), units);
        var round = place.as(scope, me -> {
            var rounds = place.bean(ScreeningRounds.class);
            return rounds.get(
                    me,
                    rounds.plan(
                            me,
                            new NewRound(
                                    "Vòng có khai báo",
                                    "",
                                    List.of(commune.id()),
                                    place.today().minusDays(1),
                                    place.today().plusDays(1),
                                    EnumSet.allOf(Question.class),
                                    Basis.REGISTER)));
        });
        var names = List.of("Vàng A " + Place.word(), "Vàng Thị " + Place.word());
        List<PersonId> people = place
                .as(
                        scope,
                        me -> house.getBean(PeopleRegister.class)
                                .registerAll(
                                        me,
                                        names.stream()
                                                .map(name -> NewPerson.named(name, commune.id())
                                                        .withSex(Sex.FEMALE)
                                                        .bornOn(LocalDate.of(1990, 5, 6)))
                                                .toList()))
                .stream()
                .map(each -> each.person())
                .toList();

        var declared = UUID.randomUUID();
        place.as(
                scope,
                me -> house.getBean(StaffEntry.class)
                        .enter(
                                me,
                                declared,
                                Kind.DOMESTIC,
                                Channel.STAFF,
                                words(names.get(0), commune.code()),
                                place.now));
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> {
            house.getBean(DeclaredCount.class).catchUp();
            return lines(place, scope, round, Show.DECLARED).stream()
                    .anyMatch(line -> line.person().equals(people.get(0).value()));
        });
        var before = lines(place, scope, round, Show.ASKED).size();
        house.getBean(DeclaredCount.class).catchUp();
        place.as(scope, me -> place.bean(Visits.class).record(me, round.id(), List.of(place.well(people.get(0)))));
        assertThat(lines(place, scope, round, Show.ASKED)).hasSize(before);

        var found = place.met(people.get(1), Outcome.SYMPTOMS, null, Question.FEVER, Question.CONTACT);
        place.as(scope, me -> place.bean(Visits.class).record(me, round.id(), List.of(found)));
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> place.<Integer>as(
                                scope,
                                me -> house.getBean(JdbcClient.class)
                                        .sql("select count(*) from declarations.triage where declaration_id = :id")
                                        .param("id", found.id())
                                        .query(Integer.class)
                                        .single())
                        == 1);
        house.getBean(DeclaredCount.class).catchUp();
        assertThat(lines(place, scope, round, Show.ASKED)).hasSize(before + 1);
        place.as(scope, me -> {
            place.bean(ScreeningRounds.class).close(me, round.id());
            return true;
        });
    }

    private static List<Inhabitant> lines(Place place, Scope scope, ScreeningRound round, Show show) {
        return place.as(
                        scope,
                        me -> place.bean(ScreeningQueries.class).list(me, place.filter(round, scope, show), 1, 500))
                .items();
    }

    private static FormWords words(String name, String unit) {
        return new FormWords(Map.of(
                "fullName", List.of(name),
                "birth.day", List.of("6"),
                "birth.month", List.of("5"),
                "birth.year", List.of("1990"),
                "sex", List.of("FEMALE"),
                "unit", List.of(unit),
                "caseContact", List.of("NO"),
                "areaContact", List.of("NO"),
                "sickContact", List.of("NO")));
    }
}
