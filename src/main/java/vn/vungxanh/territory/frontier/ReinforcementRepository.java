package vn.vungxanh.territory.frontier;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.territory.frontier.Reinforcements.GoesTo;
import vn.vungxanh.territory.frontier.Reinforcements.NewReinforcement;
import vn.vungxanh.territory.frontier.Reinforcements.Reinforcement;

@Repository
class ReinforcementRepository {

    private final JdbcClient sql;

    ReinforcementRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, NewReinforcement sent) {
        sql.sql("""
                insert into frontier.reinforcements (id, unit_id, goes_to, service, place, people, sent_by, document, from_on)
                values (:id, :unit, :goesTo, :service, :place, :people, :sentBy, :document, :from)
                """)
                .param("id", id)
                .param("unit", sent.unit().value())
                .param("goesTo", sent.goesTo().name())
                .param("service", sent.service().name())
                .param("place", sent.place())
                .param("people", sent.people())
                .param("sentBy", sent.sentBy())
                .param("document", sent.document())
                .param("from", sent.from())
                .update();
    }

    boolean end(UUID id, LocalDate lastDay) {
        return sql.sql("""
                update frontier.reinforcements set to_on = greatest(from_on, :day) where id = :id and to_on is null
                """).param("id", id).param("day", lastDay).update() > 0;
    }

    List<Reinforcement> there(Jurisdiction units, LocalDate on) {
        return sql.sql("""
                select id, unit_id, goes_to, service, place, people, sent_by, document, from_on, to_on
                  from frontier.reinforcements
                 where cast(:units as int4multirange) @> unit_id and from_on <= :on and (to_on is null or to_on >= :on)
                 order by from_on desc, goes_to, place, id
                """)
                .param("units", units.multirange())
                .param("on", on)
                .query((row, n) -> new Reinforcement(
                        row.getObject("id", UUID.class),
                        new NewReinforcement(
                                new UnitId(row.getInt("unit_id")),
                                GoesTo.valueOf(row.getString("goes_to")),
                                Service.valueOf(row.getString("service")),
                                row.getString("place"),
                                row.getInt("people"),
                                row.getString("sent_by"),
                                row.getString("document"),
                                row.getObject("from_on", LocalDate.class)),
                        row.getObject("to_on", LocalDate.class)))
                .list();
    }
}
