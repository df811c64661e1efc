package vn.vungxanh.insight.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseDefinitions;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;
import vn.vungxanh.territory.zones.NewOutbreak;
import vn.vungxanh.territory.zones.OutbreakKind;
import vn.vungxanh.territory.zones.Outbreaks;

/** Bà Rịa - Vũng Tàu in months when no other test has cases there. */
public final class Province {

    public static final String CODE = "77";

    private final ApplicationContext house;
    public final HouseStaff staff;
    public final Scope scope;

    public Province(ApplicationContext house) {
        this.house = house;
        this.staff = HouseStaff.of(house);
        this.scope = staff.scope(CODE, Role.COMMITTEE, Role.EPIDEMIOLOGIST);
    }

    public <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    public UnitId unit(String code) {
        return staff.unit(code);
    }

    public static Instant at(String day) {
        return Vietnam.startOf(LocalDate.parse(day)).plusSeconds(8 * 3600);
    }

    public UUID sick(String commune, Source source, String day) {
        var confirmedAt = at(day);
        return ActingAs.call(scope, () -> {
            var person = bean(PeopleRegister.class)
                    .registerAll(
                            scope,
                            List.of(NewPerson.named("Nguyễn Văn " + name(), unit(commune))
                                    .bornIn(1980)))
                    .get(0)
                    .person();
            var definition = bean(CaseDefinitions.class)
                    .inForce(Disease.COVID_19, LocalDate.parse(day))
                    .id();
            var facts = CaseFacts.suspected(definition, confirmedAt, source)
                    .classified(Classification.CONFIRMED, definition, confirmedAt)
                    .facts();
            return bean(CaseManagement.class)
                    .record(scope, new NewCase(person, Disease.COVID_19, unit(commune), facts, null))
                    .value();
        });
    }

    private static String name() {
        var word = new StringBuilder("Q");
        for (var each :
                UUID.randomUUID().toString().replace("-", "").substring(0, 12).toCharArray()) {
            word.append((char) ('a' + Character.digit(each, 16)));
        }
        return word.toString();
    }

    public void cluster(String commune, OutbreakKind kind, List<UUID> cases) {
        ActingAs.run(
                scope,
                () -> bean(Outbreaks.class)
                        .name(
                                scope,
                                new NewOutbreak(
                                        unit(commune),
                                        kind,
                                        "Ổ dịch " + UUID.randomUUID(),
                                        null,
                                        Disease.COVID_19,
                                        cases)));
    }

    public Judged judged(String regime, String day) {
        return ActingAs.call(
                scope,
                () -> bean(RiskQueries.class)
                        .judge(
                                scope,
                                scope.home(),
                                Disease.COVID_19,
                                bean(RiskRegimes.class).find(regime).orElseThrow(),
                                at(day)));
    }

    public List<RiskLevelChanged> keep(String day) {
        return ActingAs.call(
                scope, () -> bean(LevelKeeping.class).keep(scope, scope.home(), Disease.COVID_19, at(day)));
    }

    public <T> T together(Supplier<T> work) {
        return ActingAs.call(scope, () -> bean(TransactionTemplate.class).execute(status -> work.get()));
    }
}
