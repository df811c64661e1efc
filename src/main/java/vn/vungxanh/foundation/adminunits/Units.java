package vn.vungxanh.foundation.adminunits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door to the places of the program. All of them stand in memory as one immutable snapshot that an import replaces
 * as a whole, so asking costs no SQL. Days are days in Vietnam.
 */
@Component
public class Units {

    private final UnitCatalogue catalogue;

    Units(UnitCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Optional<Unit> find(UnitId id) {
        return tree().find(id);
    }

    /** The unit of an id that the caller took from a record, which therefore exists. */
    public Unit get(UnitId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no unit has the id " + id));
    }

    /** Which unit this code was on that day. */
    public Optional<Unit> byCode(String code, LocalDate on) {
        return tree().withCode(code).stream().filter(unit -> unit.existedOn(on)).findFirst();
    }

    /** Everything this code ever meant, the earliest first. */
    public List<Unit> everyUnitWithCode(String code) {
        return tree().withCode(code);
    }

    public List<Unit> roots(LocalDate on) {
        return tree().roots().stream().filter(unit -> unit.existedOn(on)).toList();
    }

    public List<Unit> children(UnitId parent, LocalDate on) {
        return tree().children(parent).stream()
                .filter(unit -> unit.existedOn(on))
                .toList();
    }

    /** From the root down to the parent; empty for a root. */
    public List<Unit> ancestors(UnitId id) {
        return tree().ancestors(id);
    }

    /** From the root down to the unit itself. */
    public List<Unit> path(UnitId id) {
        return tree().path(id);
    }

    /** "Xã Si Pa Phìn, Huyện Nậm Pồ, Tỉnh Điện Biên". */
    public String fullName(UnitId id) {
        return tree().fullName(id);
    }

    /** The unit and all below it in its own tree, in preorder. */
    public List<UnitId> subtree(UnitId id) {
        return tree().subtree(get(id));
    }

    public UnitInterval subtreeInterval(UnitId id) {
        return get(id).interval();
    }

    /**
     * What an office at this unit answers for, across reforms:
     *
     * <ul>
     *   <li>its own subtree;
     *   <li>backwards: every unit that became one of these fully <em>or in part</em>. Records of the old unit do not say
     *       which part they belong to, and somebody must still be able to follow them up;
     *   <li>forwards: a later unit only if <em>everything</em> that it was made of lies in the own subtree. So the
     *       province of 2021 sees the province of 2025 that it alone became, and a district of 2021 sees the communes
     *       made of its own; but an account of one old commune does not see the larger new commune that it went into.
     * </ul>
     */
    public Jurisdiction jurisdiction(UnitId id) {
        return tree().jurisdiction(get(id));
    }

    /** What it became; of a district, which has no successor of its own, what its communes became. */
    public List<Succession> becameOf(UnitId id) {
        return tree().becameOf(id);
    }

    public List<Succession> cameFrom(UnitId id) {
        return tree().cameFrom(id);
    }

    /** The longest border first; known for the communes of the four seed provinces. */
    public List<Neighbour> neighbours(UnitId id) {
        return tree().neighbours(id);
    }

    /**
     * Units whose name, alias or code is like the text: exact before beginning before inner word before misspelt; larger
     * units first within these.
     */
    public List<Unit> search(String text, LocalDate on, int limit) {
        return tree().names().search(text, null, on, limit);
    }

    public List<Unit> searchWithin(String text, UnitId within, LocalDate on, int limit) {
        return tree().names().search(text, get(within), on, limit);
    }

    /**
     * The one unit that a written place means: a code, a name with or without its type word, or a path such as "xã Si Pa
     * Phìn, huyện Nậm Pồ, tỉnh Điện Biên". A misspelt name is never taken as an answer, only offered.
     */
    public Resolution resolve(String text, @Nullable UnitId within, LocalDate on) {
        return tree().names().resolve(text, within == null ? null : get(within), on);
    }

    /** The candidates in words, for the message that {@link Resolution#messageKey} names. */
    public String candidatesOf(Resolution resolution) {
        return resolution.candidates().stream().map(unit -> fullName(unit.id())).collect(Collectors.joining("; "));
    }

    private UnitTree tree() {
        return catalogue.current();
    }
}
