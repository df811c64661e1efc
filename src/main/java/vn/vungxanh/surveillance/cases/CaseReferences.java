package vn.vungxanh.surveillance.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;

/** How a list names cases: by the sender's own id, by the local code, or by the national code. */
@Component
public class CaseReferences {

    /** A bare number is the place in a list, not the id of a case. */
    private static final Pattern ONLY_A_NUMBER = Pattern.compile("\\d{1,5}([.,]0+)?");

    private final CaseReferenceRepository cases;
    private final Units units;

    CaseReferences(CaseReferenceRepository cases, Units units) {
        this.cases = cases;
        this.units = units;
    }

    /** Found cases by the word that the list uses. */
    @Transactional(readOnly = true)
    public Map<String, CaseReference> find(Scope scope, Collection<String> words) {
        var wanted = new HashSet<String>();
        for (var word : words) {
            wanted.add(code(word));
            wanted.add(refOf(scope, word));
        }
        var known = cases.find(wanted);
        Map<String, CaseReference> found = new HashMap<>();
        for (var word : words) {
            var reference = known.getOrDefault(refOf(scope, word), known.get(code(word)));
            if (reference != null) {
                found.put(word, reference);
            }
        }
        return found;
    }

    Map<String, CaseReference> byRef(Collection<String> refs) {
        return refs.isEmpty() ? Map.of() : cases.find(refs);
    }

    /** The sender's id, made unique by the sender's unit. */
    public String refOf(Scope scope, String id) {
        return units.get(scope.home()).code() + ":" + id;
    }

    static boolean tellsCasesApart(String id) {
        return !ONLY_A_NUMBER.matcher(id).matches();
    }

    static String code(String word) {
        return word.toUpperCase(Locale.ROOT).replace(" ", "");
    }
}
