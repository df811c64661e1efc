package vn.vungxanh.territory.enforcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.territory.enforcement.CriminalCase.Accused;
import vn.vungxanh.territory.enforcement.CriminalCase.Foreigner;
import vn.vungxanh.territory.enforcement.CriminalCase.KnownForeigner;
import vn.vungxanh.territory.frontier.EventId;

@Repository
class CriminalRepository {

    private static final String CASES = """
            select c.*, (select count(*) from enforcement.accused a where a.case_id = c.id and a.charged_on <= :on) as accused,
                   count(f.id) as foreigners, count(f.id) filter (where f.handed_on <= :on) as handed,
                   count(distinct f.event_id) filter (where f.handed_on <= :on) as rounds
              from enforcement.criminal_cases c left join enforcement.foreigners f on f.case_id = c.id
            """;

    private final JdbcClient sql;

    CriminalRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** False where a case of this number is known. */
    boolean add(CriminalCaseId id, CriminalCase.Facts facts, Instant now, String login) {
        return sql.sql("""
                insert into enforcement.criminal_cases (id, unit_id, number, name, offence, opened_on, agency, recorded_at, login)
                values (:id, :unit, :number, :name, :offence, :opened, :agency, :now, :login)
                on conflict (unit_id, number) do nothing
                """)
                        .param("id", id.value())
                        .param("unit", facts.unit().value())
                        .param("number", facts.number())
                        .param("name", facts.name())
                        .param("offence", facts.offence())
                        .param("opened", facts.openedOn())
                        .param("agency", facts.agency())
                        .param("now", Timestamp.from(now))
                        .param("login", login)
                        .update()
                > 0;
    }

    void accuse(UUID id, CriminalCase of, Accused who) {
        sql.sql("""
                insert into enforcement.accused (id, case_id, unit_id, name, birth_year, nationality, charged_on)
                values (:id, :case, :unit, :name, cast(:birth as int), :nationality, :charged)
                """)
                .param("id", id)
                .param("case", of.id().value())
                .param("unit", of.facts().unit().value())
                .param("name", who.name())
                .param("birth", who.birthYear())
                .param("nationality", who.nationality())
                .param("charged", who.chargedOn())
                .update();
    }

    void addForeigner(UUID id, CriminalCase of, Foreigner who) {
        sql.sql("""
                insert into enforcement.foreigners (id, case_id, unit_id, name, birth_year, nationality)
                values (:id, :case, :unit, :name, cast(:birth as int), :nationality)
                """)
                .param("id", id)
                .param("case", of.id().value())
                .param("unit", of.facts().unit().value())
                .param("name", who.name())
                .param("birth", who.birthYear())
                .param("nationality", who.nationality())
                .update();
    }

    int handOver(CriminalCaseId id, Collection<UUID> foreigners, EventId event, LocalDate on) {
        return sql.sql("""
                update enforcement.foreigners set event_id = :event, handed_on = :on
                 where case_id = :case and id = any(:ids) and event_id is null
                """)
                .param("case", id.value())
                .param("ids", foreigners.toArray(UUID[]::new))
                .param("event", event.value())
                .param("on", on)
                .update();
    }

    /** Of all cases, so that nobody is counted twice at the border. */
    int handedBy(EventId event) {
        return sql.sql("select count(*) from enforcement.foreigners where event_id = :event")
                .param("event", event.value())
                .query(Integer.class)
                .single();
    }

    Optional<CriminalCase> find(CriminalCaseId id, LocalDate on) {
        return sql.sql(CASES + " where c.id = :id group by c.id")
                .param("id", id.value())
                .param("on", on)
                .query((row, n) -> criminalCase(row))
                .optional();
    }

    List<CriminalCase> list(Jurisdiction units, @Nullable LocalDate from, LocalDate on) {
        return sql.sql(CASES + """
                 where cast(:units as int4multirange) @> c.unit_id and c.opened_on <= :on
                   and (cast(:from as date) is null or c.opened_on >= :from)
                 group by c.id order by c.opened_on desc, c.number
                """)
                .param("units", units.multirange())
                .param("from", from)
                .param("on", on)
                .query((row, n) -> criminalCase(row))
                .list();
    }

    /** Distinct events by which foreigners of these cases were handed over: one event may serve several cases. */
    int rounds(Jurisdiction units, @Nullable LocalDate from, LocalDate on) {
        return sql.sql("""
                select count(distinct f.event_id) from enforcement.foreigners f
                  join enforcement.criminal_cases c on c.id = f.case_id
                 where cast(:units as int4multirange) @> c.unit_id and f.handed_on <= :on and c.opened_on <= :on
                   and (cast(:from as date) is null or c.opened_on >= :from)
                """)
                .param("units", units.multirange())
                .param("from", from)
                .param("on", on)
                .query(Integer.class)
                .single();
    }

    List<Accused> accused(CriminalCaseId id) {
        return sql.sql("select * from enforcement.accused where case_id = :case order by charged_on, name, id")
                .param("case", id.value())
                .query((row, n) -> new Accused(
                        row.getString("name"),
                        row.getObject("birth_year", Integer.class),
                        row.getString("nationality"),
                        row.getObject("charged_on", LocalDate.class)))
                .list();
    }

    List<KnownForeigner> foreigners(CriminalCaseId id) {
        return sql.sql(
                        "select * from enforcement.foreigners where case_id = :case order by handed_on nulls first, name, id")
                .param("case", id.value())
                .query((row, n) -> {
                    var event = row.getObject("event_id", UUID.class);
                    return new KnownForeigner(
                            row.getObject("id", UUID.class),
                            new Foreigner(
                                    row.getString("name"),
                                    row.getObject("birth_year", Integer.class),
                                    row.getString("nationality")),
                            event == null ? null : new EventId(event),
                            row.getObject("handed_on", LocalDate.class));
                })
                .list();
    }

    private static CriminalCase criminalCase(ResultSet row) throws SQLException {
        return new CriminalCase(
                new CriminalCaseId(row.getObject("id", UUID.class)),
                new CriminalCase.Facts(
                        new UnitId(row.getInt("unit_id")),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("offence"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getString("agency")),
                row.getString("login"),
                row.getInt("accused"),
                row.getInt("foreigners"),
                row.getInt("handed"),
                row.getInt("rounds"));
    }
}
