package vn.vungxanh.territory.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.territory.declarations.Channel;
import vn.vungxanh.territory.declarations.FormWords;
import vn.vungxanh.territory.declarations.Kind;
import vn.vungxanh.territory.declarations.StaffEntry;

/**
 * A sign found on a visit is looked into where all red flags are: a declaration of the whole population is made of it,
 * under the id of the visit, so that told twice it is one. Of whom neither sex nor year of birth is known none can be
 * made; that person stays on the list of the round.
 */
@Component
class SignsGoToTriage {

    private static final Logger LOG = LoggerFactory.getLogger(SignsGoToTriage.class);

    private static final Map<String, String> SYMPTOMS = Map.of(
            "FEVER", "FEVER",
            "COUGH", "COUGH",
            "BREATHLESS", "BREATHLESS",
            "SORE_THROAT", "SORE_THROAT",
            "TASTE_LOST", "NO_SMELL");

    private final DeclaredRepository visits;
    private final AcrossBorders beyond;
    private final StaffEntry declarations;
    private final PeopleQueries people;
    private final Units units;
    private final TransactionTemplate work;

    SignsGoToTriage(
            DeclaredRepository visits,
            AcrossBorders beyond,
            StaffEntry declarations,
            PeopleQueries people,
            Units units,
            PlatformTransactionManager transactions) {
        this.visits = visits;
        this.beyond = beyond;
        this.declarations = declarations;
        this.people = people;
        this.units = units;
        this.work = new TransactionTemplate(transactions);
        this.work.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(SignsFound news) {
        List<DeclaredRepository.Flagged> found =
                Objects.requireNonNull(work.execute(status -> beyond.call(() -> visits.flagged(news.visits()))));
        found.forEach(this::declare);
    }

    private void declare(DeclaredRepository.Flagged found) {
        var scope = Scope.ofProgram(new UnitId(found.unit()), units);
        ActingAs.run(scope, () -> {
            Optional<Map<String, List<String>>> words = Objects.requireNonNull(work.execute(status ->
                    people.find(scope, new PersonId(found.person())).map(person -> words(scope, person, found))));
            if (words.isEmpty()) {
                return;
            }
            var made = declarations.enter(
                    scope, found.visit(), Kind.POPULATION, Channel.ROUND, new FormWords(words.get()), found.askedAt());
            if (made.taken() == null) {
                LOG.warn(
                        "no declaration could be made of a visit: {}",
                        made.problems().size());
            }
        });
    }

    private Map<String, List<String>> words(Scope scope, Person person, DeclaredRepository.Flagged found) {
        var words = new HashMap<String, List<String>>();
        words.put("fullName", List.of(person.fullName()));
        if (person.sex() != null) {
            words.put("sex", List.of(person.sex().name()));
        }
        if (person.birthYear() != null) {
            words.put("birth.year", List.of(person.birthYear().toString()));
        }
        if (person.birthOn() != null) {
            words.put("birth.month", List.of(Integer.toString(person.birthOn().getMonthValue())));
            words.put("birth.day", List.of(Integer.toString(person.birthOn().getDayOfMonth())));
        }
        words.put("unit", List.of(units.get(person.residence()).code()));
        if (person.hamlet() != null) {
            words.put("hamlet", List.of(person.hamlet()));
        }
        people.phones(scope, person.id()).stream()
                .findFirst()
                .ifPresent(phone -> words.put("phone", List.of(phone.value())));
        words.put(
                "symptoms",
                found.signs().stream()
                        .map(SYMPTOMS::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toList()));
        if (found.signs().contains("DIARRHOEA")) {
            words.put("otherSigns", List.of("Tiêu chảy"));
        }
        words.put("caseContact", List.of(found.signs().contains("CONTACT") ? "YES" : "NO"));
        words.put("areaContact", List.of(found.signs().contains("FROM_AFFECTED") ? "YES" : "NO"));
        words.put("sickContact", List.of("NO"));
        return words;
    }
}
