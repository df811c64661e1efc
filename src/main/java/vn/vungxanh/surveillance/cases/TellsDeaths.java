package vn.vungxanh.surveillance.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.Deaths;
import vn.vungxanh.foundation.people.PersonId;

/** An illness that ended in death tells the register, which all rooms ask. */
@Component
class TellsDeaths {

    private final Deaths deaths;

    TellsDeaths(Deaths deaths) {
        this.deaths = deaths;
    }

    void tell(Scope scope, List<Case> written) {
        Map<PersonId, LocalDate> died = new HashMap<>();
        for (var illness : written) {
            var on = illness.facts().outcomeOn();
            if (illness.facts().outcome() == Outcome.DIED && on != null) {
                died.put(illness.person(), on);
            }
        }
        deaths.record(scope, died);
    }

    void corrected(Scope scope, Case before, Case after) {
        if (before.facts().outcome() == Outcome.DIED && after.facts().outcome() != Outcome.DIED) {
            deaths.takeBack(scope, after.person());
        } else {
            tell(scope, List.of(after));
        }
    }
}
