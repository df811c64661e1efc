package vn.vungxanh.insight.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Capacity;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.facilities.FacilityKind;
import vn.vungxanh.care.facilities.NewFacility;
import vn.vungxanh.care.isolation.IsolationOrders;
import vn.vungxanh.care.isolation.NewIsolation;
import vn.vungxanh.care.isolation.Placement;
import vn.vungxanh.care.isolation.Stays;
import vn.vungxanh.care.isolation.Subject;
import vn.vungxanh.care.treatment.Admissions;
import vn.vungxanh.care.treatment.NewAdmission;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.insight.facts.PastCount;
import vn.vungxanh.insight.facts.TypedFigures;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Outcome;
import vn.vungxanh.surveillance.cases.Severity;
import vn.vungxanh.surveillance.cases.Source;
import vn.vungxanh.surveillance.tracing.ContactManagement;
import vn.vungxanh.surveillance.tracing.Evidence;
import vn.vungxanh.surveillance.tracing.Exposure;
import vn.vungxanh.surveillance.tracing.NewContact;
import vn.vungxanh.surveillance.tracing.Setting;
import vn.vungxanh.territory.zones.OutbreakKind;

/** What may happen in a province in the fortnight before a day, by chance from a seed. */
final class Happenings {

    private static final List<String> COMMUNES =
            List.of("26506", "26526", "26536", "26545", "26574", "26593", "26596", "26599", "26704", "26710", "26716");

    private final Province province;
    private final LocalDate day;
    private final Random chance;
    private final List<UUID> cases = new ArrayList<>();
    private final List<UUID> loose = new ArrayList<>();
    private final List<NewContact> contacts = new ArrayList<>();
    private final List<FacilityId> hospitals = new ArrayList<>();

    Happenings(Province province, LocalDate day, long seed) {
        this.province = province;
        this.day = day;
        this.chance = new Random(seed);
    }

    enum Kind {
        CASE,
        DEATH,
        CLUSTER,
        CONTACT,
        ISOLATION,
        FIGURE,
        PAST,
        HOSPITAL,
        BEDS,
        ADMISSION
    }

    /** @return whether there was anything that it could happen to */
    boolean happens(Kind kind) {
        return switch (kind) {
            case CASE -> sick();
            case DEATH -> !cases.isEmpty() && dies();
            case CLUSTER -> loose.size() >= 2 && cluster();
            case CONTACT -> !cases.isEmpty() && met();
            case ISOLATION -> !contacts.isEmpty() && isolated();
            case FIGURE -> figure();
            case PAST -> past();
            case HOSPITAL -> hospital();
            case BEDS -> !hospitals.isEmpty() && beds();
            case ADMISSION -> !hospitals.isEmpty() && !cases.isEmpty() && admitted();
        };
    }

    private boolean sick() {
        var id = province.sick(commune(), pick(List.of(Source.values())), lately().toString());
        cases.add(id);
        loose.add(id);
        return true;
    }

    private boolean dies() {
        var id = new CaseId(cases.remove(chance.nextInt(cases.size())));
        loose.remove(id.value());
        act(() -> {
            var known = province.bean(CaseQueries.class).open(province.scope, id);
            province.bean(CaseManagement.class).close(province.scope, id, known.version(), Outcome.DIED, day);
        });
        return true;
    }

    private boolean cluster() {
        var some = List.of(loose.remove(chance.nextInt(loose.size())), loose.remove(chance.nextInt(loose.size())));
        province.cluster(commune(), pick(List.of(OutbreakKind.values())), some);
        return true;
    }

    private boolean met() {
        var index = new CaseId(pick(cases));
        var home = province.unit(commune());
        act(() -> {
            var known = province.bean(CaseQueries.class).open(province.scope, index);
            var contact = new NewContact(
                    index.value(),
                    known.person().value(),
                    somebody(home).value(),
                    home,
                    Setting.NEIGHBOUR,
                    Exposure.at(Province.at(day.minusDays(1 + chance.nextInt(5)).toString()), Evidence.HOUSEHOLD),
                    1,
                    null,
                    null,
                    null,
                    null);
            province.bean(ContactManagement.class).declare(province.scope, contact);
            contacts.add(contact);
        });
        return true;
    }

    private boolean isolated() {
        var contact = contacts.remove(chance.nextInt(contacts.size()));
        act(() -> {
            var orders = province.bean(IsolationOrders.class);
            var id = orders.propose(
                    province.scope,
                    NewIsolation.of(new PersonId(contact.to()), contact.unit(), Subject.F1, day.minusDays(3)));
            orders.issue(province.scope, List.of(id), "12/QĐ-UBND", day.minusDays(2));
            province.bean(Stays.class)
                    .place(
                            province.scope,
                            Placement.atHome(
                                            id,
                                            null,
                                            Province.at(day.minusDays(1).toString()))
                                    .because("Nhà đủ điều kiện"));
        });
        return true;
    }

    private boolean figure() {
        var fact = pick(List.of(Fact.ADULT_FIRST_DOSE, Fact.ELDERLY_FULL, Fact.POPULATION_FULL, Fact.CAPACITY_PLAN));
        var value = fact == Fact.CAPACITY_PLAN ? chance.nextInt(2) : chance.nextInt(101) / 100.0;
        act(() -> province.bean(TypedFigures.class)
                .enter(
                        province.scope,
                        province.unit(chance.nextInt(4) == 0 ? Province.CODE : commune()),
                        Disease.COVID_19,
                        fact,
                        day,
                        value,
                        "Báo cáo Sở Y tế"));
        return true;
    }

    private boolean past() {
        act(() -> province.bean(TypedFigures.class)
                .enterPast(
                        province.scope,
                        new PastCount(
                                province.unit(commune()),
                                Disease.COVID_19,
                                PastCount.Period.MONTH,
                                day.getYear() - 1 - chance.nextInt(5),
                                day.getMonthValue(),
                                chance.nextInt(9),
                                chance.nextInt(5) == 0,
                                "Báo cáo năm")));
        return true;
    }

    private boolean hospital() {
        act(() -> hospitals.add(province.bean(Facilities.class)
                .add(
                        province.scope,
                        NewFacility.of(
                                "R"
                                        + UUID.randomUUID()
                                                .toString()
                                                .substring(0, 8)
                                                .toUpperCase(Locale.ROOT),
                                "Bệnh viện dã chiến",
                                FacilityKind.FIELD_HOSPITAL,
                                province.unit(commune()),
                                day.minusDays(30),
                                Capacity.ofBeds(day.minusDays(30), 1, 20, 5, 2)))));
        return true;
    }

    private boolean beds() {
        act(() -> province.bean(Facilities.class)
                .equip(
                        province.scope,
                        pick(hospitals),
                        Capacity.ofBeds(day.minusDays(1), 1, 10 + chance.nextInt(50), chance.nextInt(9), 2)));
        return true;
    }

    private boolean admitted() {
        var id = new CaseId(cases.remove(chance.nextInt(cases.size())));
        act(() -> {
            var known = province.bean(CaseQueries.class).open(province.scope, id);
            province.bean(Admissions.class)
                    .admit(
                            province.scope,
                            NewAdmission.of(
                                    known.person(),
                                    id,
                                    pick(hospitals),
                                    BedKind.ORDINARY,
                                    Province.at(day.toString()).minusSeconds(3600),
                                    pick(List.of(Severity.values()))));
        });
        return true;
    }

    private PersonId somebody(vn.vungxanh.foundation.adminunits.UnitId home) {
        return province.bean(PeopleRegister.class)
                .registerAll(
                        province.scope,
                        List.of(NewPerson.named("Lê Thị " + word(), home).bornIn(1985)))
                .get(0)
                .person();
    }

    private static String word() {
        var word = new StringBuilder("V");
        for (var each :
                UUID.randomUUID().toString().replace("-", "").substring(0, 12).toCharArray()) {
            word.append((char) ('a' + Character.digit(each, 16)));
        }
        return word.toString();
    }

    private void act(Runnable deed) {
        ActingAs.run(province.scope, deed);
    }

    private LocalDate lately() {
        return day.minusDays(chance.nextInt(10));
    }

    private String commune() {
        return pick(COMMUNES);
    }

    private <T> T pick(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
