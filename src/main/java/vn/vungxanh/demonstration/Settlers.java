package vn.vungxanh.demonstration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.foundation.people.Sex;

/** Registers the residents through the door of the people room. */
@Component
class Settlers {

    private static final Map<String, String> PEOPLES =
            Map.of("THAI", "Thái", "MONG", "Mông", "KINH", "Kinh", "HANHI", "Hà Nhì", "KHOMU", "Khơ Mú", "DAO", "Dao");

    private final PeopleRegister register;

    Settlers(PeopleRegister register) {
        this.register = register;
    }

    /** The registered ids, by number of the resident. */
    List<PersonId> register(Scope scope, Outbreak outbreak, Map<String, UnitId> communes) {
        var newcomers = outbreak.everybody().stream()
                .map(resident -> newcomer(resident, communes))
                .toList();
        var ids = new ArrayList<PersonId>(newcomers.size());
        register.registerAll(scope, newcomers).forEach(registration -> ids.add(registration.person()));
        if (new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalStateException("two synthetic residents were taken for one person");
        }
        return ids;
    }

    private static NewPerson newcomer(Resident resident, Map<String, UnitId> communes) {
        var home = Objects.requireNonNull(communes.get(resident.commune()));
        return NewPerson.draft(resident.name(), home)
                .sex(resident.woman() ? Sex.FEMALE : Sex.MALE)
                .born(resident.bornOn(), resident.birthYear())
                .nationalId(resident.citizenNumber())
                .phone(resident.phone())
                .livingAt(resident.hamlet(), null)
                .household(
                        resident.household() == Population.NO_HOUSEHOLD
                                ? null
                                : "Hộ %05d".formatted(resident.household() + 1))
                .nationality("Việt Nam")
                .ethnicity(PEOPLES.get(resident.people()))
                .knownAs("demo:" + resident.number())
                .person();
    }
}
