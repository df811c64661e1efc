package vn.vungxanh.territory.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.field.FieldItem;
import vn.vungxanh.foundation.field.FieldResult;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.support.HouseTest;

/** What comes from the field app, from places with an outbreak, and what the figures say of it. */
@HouseTest
class FromElsewhereTest {

    @Autowired
    private ApplicationContext house;

    private Citizen citizen;

    @BeforeEach
    void aCommune() {
        citizen = new Citizen(house);
    }

    @Test
    void theFieldFormIsKeptOnceUnderItsOwnId() {
        var form = citizen.bean(DeclarationForm.class);
        var id = UUID.randomUUID();
        var payload = """
                {"kind":"POPULATION","fullName":"Hờ A Xa %s","birth.day":"","birth.month":"","birth.year":"1990",
                 "sex":"MALE","unit":"%s","symptoms":["FEVER","COUGH"],"caseContact":"NO","areaContact":"NO","sickContact":"NO"}
                """.formatted(Citizen.word(), citizen.commune.code());
        for (var i = 0; i < 2; i++) {
            assertThat(take(form, id, payload)).isInstanceOf(FieldResult.Stored.class);
        }
        var kept = citizen.kept(id);
        assertThat(kept.channel()).isEqualTo(Channel.FIELD);
        assertThat(kept.kind()).isEqualTo(Kind.POPULATION);
        assertThat(kept.flags()).containsExactly("fever", "cough");
        var refused = take(form, UUID.randomUUID(), payload.replace("1990", "x"));
        assertThat(refused).isInstanceOf(FieldResult.Rejected.class);
        assertThat(((FieldResult.Rejected) refused).field()).isEqualTo("birth");
    }

    @Test
    void thoseBelowTheirOwnUnitOnly() {
        var elsewhere = citizen.staff.scope("094", Role.UNIT_OFFICER);
        var typed = new FormWords(java.util.Map.of(
                "fullName", List.of("Hờ A Gần"),
                "birth.year", List.of("1990"),
                "sex", List.of("MALE"),
                "unit", List.of(citizen.commune.code()),
                "caseContact", List.of("NO"),
                "areaContact", List.of("NO"),
                "sickContact", List.of("NO")));
        var outcome = citizen.as(
                elsewhere,
                scope -> citizen.bean(StaffEntry.class)
                        .enter(scope, UUID.randomUUID(), Kind.DOMESTIC, Channel.STAFF, typed, now()));
        assertThat(outcome.taken()).isNull();
        assertThat(outcome.problems()).extracting(Problem::rule).containsExactly(DeclarationsRule.OUTSIDE_JURISDICTION);
    }

    @Test
    void figuresAreTheirLists() {
        citizen.declare(citizen.feverish());
        citizen.declare(citizen.well());
        var unit = citizen.staff.unit("11");
        var asOf = now();
        var figures = citizen.as(
                citizen.province(),
                scope -> citizen.bean(FigureBook.class)
                        .figures(
                                new FigureRequest(
                                        unit.value(), Vietnam.dayOf(asOf).minusDays(30), asOf),
                                java.util.Set.of("declarations.today", "declarations.waiting")));
        assertThat(figures).hasSize(2);
        figures.values().forEach(figure -> {
            assertThat(figure.listUrl()).startsWith("/declarations?unit=11&show=");
            assertThat(figure.value()).isPositive();
        });
    }

    @Test
    void aProvinceSaysTooLittleAndTheOwnCommuneNothingNew() {
        var day = Vietnam.dayOf(now());
        var affected = citizen.bean(AffectedUnits.class);
        var own = citizen.commune.id();
        var elsewhere = affected.on(day).stream()
                .map(vn.vungxanh.foundation.adminunits.UnitId::new)
                .map(unit -> citizen.bean(Units.class).get(unit))
                .filter(unit -> !unit.id().equals(own) && unit.level().compareTo(UnitLevel.DISTRICT) >= 0)
                .filter(unit -> unit.existedOn(day))
                .map(unit -> citizen.bean(Units.class).fullName(unit.id()))
                .findFirst();
        elsewhere.ifPresent(
                place -> assertThat(affected.anyOf(places(place), own, day)).isTrue());
        assertThat(affected.anyOf(places("Tỉnh Điện Biên"), own, day)).isFalse();
        assertThat(affected.anyOf(places("một nơi không có"), own, day)).isFalse();
    }

    private static Answers places(String place) {
        return new Answers(java.util.Map.of("places", place));
    }

    private FieldResult take(DeclarationForm form, UUID id, String payload) {
        var read = citizen.bean(JsonMapper.class).readTree(payload);
        var item = new FieldItem(id, UUID.randomUUID(), 1, now(), 1, null, read);
        return citizen.as(citizen.province(), scope -> form.take(scope, item));
    }

    private java.time.Instant now() {
        return citizen.bean(Clock.class).instant();
    }
}
