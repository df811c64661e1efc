package vn.vungxanh.insight.duties;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.figures.WatchedRecord;

/** The last entries of a source by unit and keeper, in one pass over the view of the room that keeps it. */
@Repository
class FreshnessRepository {

    /**
     * @param held how many records give a reason to enter, {@code heldSince} since when the oldest of them does
     * @param byDue the last entry that was there when it fell due
     */
    record Fresh(
            UnitId unit,
            @Nullable UUID keeper,
            @Nullable String name,
            long held,
            @Nullable Instant heldSince,
            @Nullable Instant last,
            @Nullable Instant byDue) {}

    private static final String FRESH = """
            with told as (
                select unit_id, keeper, keeper_name, entered_at,
                    case when held_from <= :from and (held_to is null or held_to > :due) then held_from end as holds
                  from %s
                 where source = :source and cast(:units as int4multirange) @> unit_id
                   -- a row that is neither an entry until then nor a reason to enter tells nothing
                   and (entered_at <= :asOf
                        or (held_from <= :from and (held_to is null or held_to > :due)))
                union all
                select unit_id, keeper, null, said_at, null from duties.nothing_new
                 where source = :source and cast(:units as int4multirange) @> unit_id)
            select unit_id, keeper, max(keeper_name) as name, count(holds) as held, min(holds) as held_since,
                max(entered_at) filter (where entered_at <= :asOf) as last,
                max(entered_at) filter (where entered_at <= :due) as by_due
              from told group by unit_id, keeper
            """;

    private final JdbcClient db;

    FreshnessRepository(JdbcClient db) {
        this.db = db;
    }

    List<Fresh> of(WatchedRecord record, Jurisdiction reach, Rhythm.Window window, Instant asOf) {
        return db.sql(FRESH.formatted(record.view()))
                .param("source", record.source())
                .param("units", reach.multirange())
                .param("from", DutyRepository.at(window.from()))
                .param("due", DutyRepository.at(window.due()))
                .param("asOf", DutyRepository.at(asOf))
                .query((row, i) -> new Fresh(
                        new UnitId(row.getInt("unit_id")),
                        row.getObject("keeper", UUID.class),
                        row.getString("name"),
                        row.getLong("held"),
                        instant(row.getObject("held_since", OffsetDateTime.class)),
                        instant(row.getObject("last", OffsetDateTime.class)),
                        instant(row.getObject("by_due", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
