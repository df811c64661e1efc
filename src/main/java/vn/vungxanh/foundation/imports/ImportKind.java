package vn.vungxanh.foundation.imports;

import java.util.List;
import java.util.Set;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;

/**
 * Socket: what kind of list can be imported; a room offers one as a bean. Rows come in batches, cleaned and typed as the
 * columns say, and each row gets one outcome in the same order. No query a row.
 */
public interface ImportKind {

    /** As in addresses: "cases". */
    String id();

    /** Message key of its name. */
    String titleKey();

    List<ImportColumn> columns();

    /** What the sender must be allowed to do, besides importing: a list does not let in what a page would refuse. */
    default Permission authority() {
        return Permission.IMPORT;
    }

    /** What storing would do, as far as it can be told. Writes nothing. */
    List<RowOutcome> check(Scope scope, List<MappedRow> rows);

    /** Stores in the caller's transaction. A row that was stored before is a {@code DUPLICATE} and changes nothing. */
    List<RowOutcome> store(Scope scope, List<MappedRow> rows);

    /** Message keys of what the sender should know about how the mapped columns will be taken. */
    default List<String> notices(Scope scope, Set<String> mappedColumns) {
        return List.of();
    }

    /**
     * Whether the file that was sent stays for the usual days after its rows were stored. False where rows hold figures that
     * must not be kept in clear: then it goes at once.
     */
    default boolean keepsFile() {
        return true;
    }
}
