package vn.vungxanh.insight.analytics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.surveillance.tracing.Setting;

/** Close contacts and those of them who fell ill, by where they met the case. */
@Repository
class AttackRepository {

    /** @param watched whose time of follow-up is not over; they may still fall ill */
    record SettingCount(@Nullable Setting setting, long contacts, long ill, long watched) {}

    private final JdbcClient sql;

    AttackRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The first meeting with a case decides where it was. */
    List<SettingCount> bySetting(CloseContacts contacts) {
        return contacts.ask(sql, """
                , met as materialized (
                    select distinct on (to_person) to_person, setting
                      from tracing.published_edges
                     where to_person = any (array(select person_id from f1)) and disease = :disease and close
                       and exposed_from <= :asOf
                     order by to_person, exposed_from, setting)
                select met.setting,
                """ + CloseContacts.COUNTED + """
                  from f1 left join met on met.to_person = f1.person_id
                 group by met.setting
                """)
                .query((row, n) -> new SettingCount(
                        row.getString("setting") == null ? null : Setting.valueOf(row.getString("setting")),
                        row.getLong("people"),
                        row.getLong("ill"),
                        row.getLong("watched")))
                .list();
    }
}
