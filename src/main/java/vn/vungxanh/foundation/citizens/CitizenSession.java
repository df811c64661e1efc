package vn.vungxanh.foundation.citizens;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in.
 *
 * @param account null for one who proved to be a person by papers and a receipt
 */
public record CitizenSession(UUID id, @Nullable UUID account, List<OwnPerson> persons) {

    public CitizenSession {
        persons = List.copyOf(persons);
    }

    public boolean sees(UUID person) {
        return persons.stream().anyMatch(each -> each.unlocked() && each.id().equals(person));
    }
}
