package vn.vungxanh.foundation.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Socket: the records that a kind's template would hold, so that the standard form goes out as a sheet and comes in again.
 * A room offers one as a bean beside its {@link ImportKind} and takes {@link #RECORD} among the columns. A row that comes
 * back as it went out is known by its record and doubles nobody.
 */
public interface FilledList {

    ImportColumn RECORD = ImportColumn.of("record", ColumnKind.ID, "Mã bản ghi (không sửa)", "Record (do not change)");

    /** @param values by column key, in the form that {@link ColumnKind} says, without {@link #RECORD} */
    record Filled(UUID record, Map<String, String> values) {

        public Filled {
            values = Map.copyOf(values);
        }
    }

    /** The {@link ImportKind#id}. */
    String kind();

    /** Those of a unit and all below it that were known at the instant, as they stand now. */
    List<Filled> of(Scope scope, UnitId unit, Instant asOf);

    /** Those of these that the sender may see. */
    List<Filled> find(Scope scope, Collection<UUID> records);

    /** Whether the kind can bring a known record up to date; if not, a changed row is refused and says where to do it. */
    boolean takesChanges();
}
