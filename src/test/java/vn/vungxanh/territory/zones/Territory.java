package vn.vungxanh.territory.zones;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseDefinitions;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;

/** Hamlets, people and cases of their own for these tests. */
final class Territory {

    static final String COMMUNE = "03199";
    static final LegalDocument DECISION = LegalDocument.cited("690/QĐ-UBND", LocalDate.of(2021, 5, 15));

    private final ApplicationContext house;
    final HouseStaff staff;
    final Scope province;
    private final Random chance = new Random(UUID.randomUUID().getLeastSignificantBits());

    Territory(ApplicationContext house) {
        this.house = house;
        this.staff = HouseStaff.of(house);
        this.province = staff.scope("11", Role.EPIDEMIOLOGIST);
    }

    <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    <T> T asProvince(Supplier<T> work) {
        return ActingAs.call(province, work);
    }

    void doing(Runnable work) {
        ActingAs.run(province, work);
    }

    <T> T together(Supplier<T> work) {
        return asProvince(() -> bean(TransactionTemplate.class).execute(status -> work.get()));
    }

    Instant now() {
        return bean(Clock.class).instant();
    }

    LocalDate today() {
        return Vietnam.dayOf(now());
    }

    UnitId unit(String code) {
        return staff.unit(code);
    }

    /** A commune as it is called today. */
    UnitId todaysCommune() {
        return bean(Units.class).becameOf(unit(COMMUNE)).get(0).unit().id();
    }

    String hamlet() {
        var word = new StringBuilder("Bản ");
        for (var i = 0; i < 10; i++) {
            word.append((char) ('a' + chance.nextInt(26)));
        }
        return word.toString();
    }

    static Instant on(int month, int day) {
        return Vietnam.startOf(LocalDate.of(2021, month, day)).plusSeconds(8 * 3600);
    }

    NewZone zone(String hamlet, Instant from) {
        return zone(unit(COMMUNE), hamlet, from, "COVID-19");
    }

    NewZone zone(UnitId unit, String hamlet, Instant from, String disease) {
        return zone(unit, "Khu " + hamlet, Extent.ofHamlets(hamlet), from, disease);
    }

    NewZone zone(UnitId unit, String name, Extent extent, Instant from, String disease) {
        return new NewZone(
                unit,
                ZoneKind.LOCKDOWN,
                name,
                disease,
                null,
                extent,
                from,
                null,
                DECISION,
                "Nguyễn Văn A, Phó Chủ tịch UBND xã",
                "0912345678");
    }

    ZoneId declare(NewZone wanted) {
        return asProvince(() -> bean(Zones.class).declare(province, wanted));
    }

    Zone zone(ZoneId id) {
        return asProvince(() -> bean(ZoneQueries.class).open(province, id, now()));
    }

    ZoneLine line(ZoneId id) {
        return asProvince(() -> bean(ZoneQueries.class).line(province, zone(id), now()));
    }

    CaseId sick(String hamlet, String disease, Instant confirmedAt) {
        return sick(COMMUNE, hamlet, disease, confirmedAt);
    }

    CaseId sick(String unit, @Nullable String hamlet, String disease, Instant confirmedAt) {
        var newcomer = NewPerson.named("Giàng A " + hamlet().substring(4), unit(unit))
                .bornIn(1985)
                .livingAt(hamlet, null);
        var definition = bean(CaseDefinitions.class)
                .inForce(disease, Vietnam.dayOf(confirmedAt))
                .id();
        return asProvince(() -> {
            var person = bean(PeopleRegister.class)
                    .registerAll(province, List.of(newcomer))
                    .get(0)
                    .person();
            var facts = CaseFacts.suspected(definition, confirmedAt, Source.UNKNOWN)
                    .classified(Classification.CONFIRMED, definition, confirmedAt)
                    .facts();
            return bean(CaseManagement.class).record(province, new NewCase(person, disease, unit(unit), facts, null));
        });
    }
}
