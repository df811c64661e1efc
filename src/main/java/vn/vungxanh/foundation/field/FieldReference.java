package vn.vungxanh.foundation.field;

import java.util.List;
import java.util.Map;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;

/** A socket: a table that forms need where there is no network, such as today's households. At most 5,000 rows. */
public interface FieldReference {

    /** One word, the last part of {@code /field/reference/<table>}. */
    String table();

    default Permission permission() {
        return Permission.WORK_IN_FIELD;
    }

    /**
     * Of the scope's jurisdiction only; the same rows in the same order as long as nothing changed. Runs in a transaction.
     *
     * @param most rows are enough; more are cut off
     */
    List<Map<String, Object>> rows(Scope scope, int most);
}
