package vn.vungxanh.surveillance.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** Reads behind {@link ContactQueries}. The level of a contact is always the one as of the instant asked for. */
@Repository
class ContactLists {

    /**
     * What held at the instant, of the wave that began at {@code w.wave}: where nothing was so more than once, the column
     * says it; else the spells do.
     */
    private static final String HELD = """
            select p.person_id, p.unit_id, p.first_index_case, p.identified_at, p.level,
                case when p.f1_from is not null then tracing.first_of(p.f1_from, p.f1_until, %1$s, :asOf)
                    when p.f1_at between %1$s and :asOf then p.f1_at end as f1_at,
                case when p.f2_from is not null then tracing.first_of(p.f2_from, p.f2_until, %1$s, :asOf)
                    when p.f2_at between %1$s and :asOf then p.f2_at end as f2_at,
                case when p.ill_from is not null then tracing.first_of(p.ill_from, p.ill_until, %1$s, :asOf)
                    when p.became_at between %1$s and :asOf then p.became_at end as became_at,
                case when p.ill_from is null then p.became_case_id
                    else (select i from unnest(p.ill_from, p.ill_until, p.ill_cases) as ill (f, u, i)
                        where f between %1$s and :asOf and (u is null or u > :asOf) order by f, i limit 1)
                    end as became_case_id,
                case when p.samples is not null then tracing.first_of(p.samples, null, %1$s, :asOf)
                    when p.sampled_at between %1$s and :asOf then p.sampled_at end as sampled_at
            from tracing.contact_persons p
            """;

    /** Who has been no contact since the present wave began is listed by an earlier one, unless a first day is asked for. */
    private static final String WAVE = """
            cross join lateral (select case
                when :since::timestamptz is not null or coalesce(p.f1_at, p.f2_at, p.identified_at) >= :wave
                    or tracing.first_of(p.f1_from, p.f1_until, :wave, :asOf) is not null
                    or tracing.first_of(p.f2_from, p.f2_until, :wave, :asOf) is not null
                then :wave else '-infinity'::timestamptz end as wave) w
            """;

    /** Who was ill before becoming a contact is a case, not a contact. */
    private static final String MATCHING = """
            from (
                select h.*,
                    case when h.f1_at is not null then 1 when h.f2_at is not null then 2
                        when h.level > 2 and h.identified_at <= :asOf then h.level end as reached,
                    coalesce(h.f1_at, h.f2_at, h.identified_at) as since
                from (%s %s
                    where p.disease = :disease and p.unit_id between :first and :last
                        and :units::int4multirange @> p.unit_id
                        and (:index::uuid is null or p.person_id in (
                            select e.to_person from tracing.edges e
                            where e.index_case_id = :index and e.withdrawn_at is null and e.identified_at <= :asOf))
                    ) h
                ) c
            where c.reached is not null and (c.became_at is null or c.became_at >= c.since)
                and (:level::int is null or c.reached = :level)
                and (:since::timestamptz is null or c.since >= :since)
                and (:became::boolean is null or (c.became_at is not null) = :became)
                and (:key::text is null or c.person_id in (
                    select n.person_id from people.published_name_words n where n.word >= :key and n.word < :afterKey))
                and (:sampled::boolean is null or (c.sampled_at is not null) = :sampled)
            """.formatted(HELD.formatted("w.wave"), WAVE);

    private final JdbcClient sql;

    ContactLists(JdbcClient sql) {
        this.sql = sql;
    }

    long count(ContactFilter filter, Jurisdiction units, Instant wave) {
        return bound(sql.sql("select count(*) " + MATCHING), filter, units, wave)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    List<ContactLine> page(ContactFilter filter, Jurisdiction units, Instant wave, int offset, int size) {
        var page = "select c.* " + MATCHING + " order by c.since desc, c.person_id offset :offset limit :size";
        return bound(sql.sql("""
                select l.*, coalesce(n.full_name, (select m.full_name from people.published_persons m
                        where m.merged_into = l.person_id order by m.id limit 1)) as full_name,
                    n.birth_year, coalesce(i.bn_code, i.local_code) as index_code
                from (%s) l
                left join people.published_persons n on n.id = l.person_id
                left join cases.published_cases i on i.id = l.first_index_case
                order by l.since desc, l.person_id
                """.formatted(page)), filter, units, wave)
                .param("offset", offset)
                .param("size", size)
                .query((row, n) -> line(row, filter.asOf()))
                .list();
    }

    private static StatementSpec bound(StatementSpec query, ContactFilter filter, Jurisdiction units, Instant wave) {
        var from = filter.from();
        var key = key(filter);
        return query.param("disease", filter.disease())
                .param("first", units.from())
                .param("last", units.to())
                .param("units", units.multirange())
                .param("index", filter.indexCase(), Types.OTHER)
                .param("level", filter.level(), Types.INTEGER)
                .param("key", key, Types.VARCHAR)
                .param("afterKey", key == null ? null : SearchKey.after(key), Types.VARCHAR)
                .param("since", from == null ? null : utc(Vietnam.startOf(from)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("wave", utc(wave))
                .param("became", filter.becameCase(), Types.BOOLEAN)
                .param("sampled", filter.sampled(), Types.BOOLEAN)
                .param("asOf", utc(filter.asOf()));
    }

    private static @Nullable String key(ContactFilter filter) {
        var key = filter.text() == null ? "" : SearchKey.of(filter.text());
        return key.isEmpty() ? null : key;
    }

    /** One row a unit in which contacts live. Those who were nothing twice are read from the index alone. */
    List<ContactFigures> byUnit(String disease, Jurisdiction units, Instant wave, Instant from, Instant asOf) {
        var within = """
                where p.disease = :disease and p.unit_id between :first and :last
                    and :units::int4multirange @> p.unit_id and %s
                """;
        return sql.sql("""
                select unit_id,
                    count(*) filter (where f1) as f1,
                    count(*) filter (where f2) as f2,
                    count(*) filter (where f1 and sampled_at is not null) as sampled,
                    count(*) filter (where f1 and became_at is not null) as positive
                from (
                    select unit_id, sampled_at, became_at,
                        f1_at >= :from and (became_at is null or became_at >= f1_at) as f1,
                        f2_at >= :from and f1_at is null and (became_at is null or became_at >= f2_at) as f2
                    from (
                        select unit_id,
                            case when f1_at between :wave and :asOf then f1_at end as f1_at,
                            case when f2_at between :wave and :asOf then f2_at end as f2_at,
                            case when became_at between :wave and :asOf then became_at end as became_at,
                            case when sampled_at between :wave and :asOf then sampled_at end as sampled_at
                        from tracing.contact_persons p %s
                        union all
                        select h.unit_id, h.f1_at, h.f2_at, h.became_at, h.sampled_at from (%s %s) h) held) c
                group by unit_id
                """.formatted(within.formatted("plain"), HELD.formatted(":wave"), within.formatted("not plain")))
                .param("disease", disease)
                .param("first", units.from())
                .param("last", units.to())
                .param("units", units.multirange())
                .param("wave", utc(wave))
                .param("from", utc(from))
                .param("asOf", utc(asOf))
                .query((row, n) -> new ContactFigures(
                        new UnitId(row.getInt(1)), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    private static ContactLine line(ResultSet row, Instant asOf) throws SQLException {
        var becameAt = maybeInstant(row, "became_at");
        var ill = becameAt != null && !becameAt.isAfter(asOf);
        return new ContactLine(
                row.getObject("person_id", UUID.class),
                row.getString("full_name"),
                row.getObject("birth_year", Integer.class),
                new UnitId(row.getInt("unit_id")),
                row.getInt("reached"),
                instant(row, "since"),
                maybeInstant(row, "sampled_at"),
                row.getObject("first_index_case", UUID.class),
                row.getString("index_code"),
                ill ? row.getObject("became_case_id", UUID.class) : null,
                ill ? becameAt : null);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybeInstant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
