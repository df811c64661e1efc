package vn.vungxanh.insight.greenzone;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Bulletins and hotlines. */
@Repository
class NoticeRepository {

    private static final int MOST_BULLETINS = 20;

    private final JdbcClient sql;

    NoticeRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Bulletin bulletin, UnitId unit, String login) {
        sql.sql("""
                insert into greenzone.bulletins (id, unit_id, unit_code, title, body, published_at, login)
                values (:id, :unit, :code, :title, :body, :at, :login)
                """)
                .param("id", bulletin.id())
                .param("unit", unit.value())
                .param("code", bulletin.unitCode())
                .param("title", bulletin.title())
                .param("body", bulletin.body())
                .param("at", bulletin.publishedAt().atOffset(ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    /** False when the unit has that number already. */
    boolean add(Hotline hotline, UnitId unit) {
        return sql.sql("""
                        insert into greenzone.hotlines (id, unit_id, unit_code, name, phone)
                        values (:id, :unit, :code, :name, :phone) on conflict do nothing
                        """)
                        .param("id", hotline.id())
                        .param("unit", unit.value())
                        .param("code", hotline.unitCode())
                        .param("name", hotline.name())
                        .param("phone", hotline.phone())
                        .update()
                == 1;
    }

    /** False when it is not the unit's, or is withdrawn already. */
    boolean withdrawBulletin(UUID id, UnitId unit, Instant at) {
        return withdraw("bulletins", id, unit, at);
    }

    boolean withdrawHotline(UUID id, UnitId unit, Instant at) {
        return withdraw("hotlines", id, unit, at);
    }

    List<Bulletin> bulletins(String code) {
        return sql.sql("""
                select * from greenzone.bulletins where unit_code = :code and withdrawn_at is null
                order by published_at desc limit :most
                """)
                .param("code", code)
                .param("most", MOST_BULLETINS)
                .query((row, n) -> new Bulletin(
                        row.getObject("id", UUID.class),
                        row.getString("unit_code"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Hotline> hotlines(String code) {
        return sql.sql(
                        "select * from greenzone.hotlines where unit_code = :code and withdrawn_at is null order by name, phone")
                .param("code", code)
                .query((row, n) -> new Hotline(
                        row.getObject("id", UUID.class),
                        row.getString("unit_code"),
                        row.getString("name"),
                        row.getString("phone")))
                .list();
    }

    private boolean withdraw(String table, UUID id, UnitId unit, Instant at) {
        return sql.sql("update greenzone." + table
                                + " set withdrawn_at = :at where id = :id and unit_id = :unit and withdrawn_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("unit", unit.value())
                        .update()
                == 1;
    }
}
