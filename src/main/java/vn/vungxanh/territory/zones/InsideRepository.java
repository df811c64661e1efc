package vn.vungxanh.territory.zones;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;

/**
 * Who lives inside a zone: in its hamlets, however the register writes them, or in its households. A unit below the commune
 * is inside as a whole.
 */
@Repository
class InsideRepository {

    private static final String INSIDE = """
            p.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> p.unit_id
              and (:whole or p.hamlet = any (:hamlets) or p.household_id = any (:households))
            """;

    private final JdbcClient sql;
    private final Units units;

    InsideRepository(JdbcClient sql, Units units) {
        this.sql = sql;
        this.units = units;
    }

    Inside count(Zone zone, Instant asOf) {
        var place = place(zone.unit(), zone.extent());
        var living = sql.sql("select count(distinct p.household_id), count(*) from people.published_persons p where "
                        + INSIDE + " and p.merged_into is null")
                .params(place)
                .query((row, n) -> new Inside(row.getInt(1), row.getInt(2), 0, null))
                .single();
        var ill = cases(zone, place, asOf);
        var last = ill.stream().map(CaseInside::confirmedAt).max(Instant::compareTo);
        return new Inside(living.households(), living.people(), ill.size(), last.orElse(null));
    }

    /** Confirmed cases of the zone's disease by then, and those of its outbreak; the latest first. */
    List<CaseInside> cases(Zone zone, Instant asOf) {
        return cases(zone, place(zone.unit(), zone.extent()), asOf);
    }

    private List<CaseInside> cases(Zone zone, Map<String, @Nullable Object> place, Instant asOf) {
        return sql.sql("""
                select c.id, coalesce(c.bn_code, c.local_code) as code, c.unit_id, p.hamlet, c.onset_on, c.confirmed_at
                  from cases.published_cases c
                  join people.published_persons p on p.id = c.person_id
                 where c.classification = 'CONFIRMED' and c.disease = :disease and c.confirmed_at <= :asOf
                   and (c.id in (select o.case_id from zones.outbreak_cases o where o.outbreak_id = cast(:outbreak as uuid))
                        or %s)
                 order by c.confirmed_at desc, c.id
                """.formatted(INSIDE.replace("p.unit_id", "c.unit_id")))
                .params(place)
                .param("disease", zone.disease())
                .param("asOf", Timestamp.from(asOf))
                .param(
                        "outbreak",
                        zone.outbreak() == null ? null : zone.outbreak().value())
                .query((row, n) -> new CaseInside(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getInt("unit_id"),
                        row.getString("hamlet"),
                        row.getObject("onset_on", LocalDate.class),
                        row.getTimestamp("confirmed_at").toInstant()))
                .list();
    }

    @Nullable
    Instant lastCaseAt(Zone zone, Instant asOf) {
        return cases(zone, asOf).stream()
                .map(CaseInside::confirmedAt)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** How the register writes the hamlets of a commune, for a form to choose from. */
    List<String> hamlets(Jurisdiction commune) {
        return sql.sql("""
                select p.hamlet from people.published_persons p
                 where p.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> p.unit_id
                   and p.hamlet <> '' and p.merged_into is null
                 group by p.hamlet order by p.hamlet
                """)
                .param("unitFrom", commune.from())
                .param("unitTo", commune.to())
                .param("units", commune.multirange())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private Map<String, @Nullable Object> place(UnitId unit, Extent extent) {
        var where = units.jurisdiction(unit);
        var keys = new HashSet<String>();
        extent.hamlets().forEach(name -> keys.add(SearchKey.of(name)));
        var written = extent.hamlets().isEmpty()
                ? List.<String>of()
                : hamlets(where).stream()
                        .filter(name -> keys.contains(SearchKey.of(name)))
                        .toList();
        var params = new HashMap<String, @Nullable Object>();
        params.put("unitFrom", where.from());
        params.put("unitTo", where.to());
        params.put("units", where.multirange());
        params.put("whole", units.get(unit).level() == UnitLevel.HAMLET && extent.isEmpty());
        params.put("hamlets", written.toArray(String[]::new));
        params.put("households", extent.households().toArray(UUID[]::new));
        return params;
    }
}
