package vn.vungxanh.foundation.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;

@Repository
class ChannelRepository {

    private static final String MESSAGE = """
            select m.*, mine.at is not null or m.author = :me as read,
                (select count(*) from committee.answers a where a.message_id = m.id) as answers,
                (select count(*) from committee.receipts r where r.message_id = m.id) as receipts,
                (select count(*) from committee.files f where f.message_id = m.id) as files
            from committee.messages m
            left join committee.receipts mine on mine.message_id = m.id and mine.staff_id = :me
            """;

    private static final String CHOSEN = """
            where (cast(:kind as text) is null or m.kind = :kind)
              and case cast(:show as text)
                    when 'UNREAD' then mine.at is null and m.author <> :me and m.readers @> cast(:home as int)
                    when 'UNANSWERED' then m.kind = 'QUESTION'
                        and not exists (select from committee.answers a where a.message_id = m.id)
                    when 'PINNED' then m.pinned
                    else true end
              and m.search_key like :words
            """;

    private final JdbcClient db;

    ChannelRepository(JdbcClient db) {
        this.db = db;
    }

    void add(MessageId id, UnitId from, String readers, NewMessage message, StaffId author, Instant at) {
        db.sql("""
                        insert into committee.messages (id, unit_id, readers, kind, title, body, urgent, author, at,
                            search_key)
                        values (:id, :unit, cast(:readers as int4multirange), :kind, :title, :body, :urgent, :author,
                            :at, :key)
                        """)
                .param("id", id.value())
                .param("unit", from.value())
                .param("readers", readers)
                .param("kind", message.kind().name())
                .param("title", message.title())
                .param("body", message.body())
                .param("urgent", message.urgent())
                .param("author", author.value())
                .param("at", at(at))
                .param("key", SearchKey.of(message.title() + " " + message.body()))
                .update();
    }

    /** What the program itself says, under an id that news brings: told twice, it is said once. */
    void say(MessageId id, UnitId about, String readers, Said said, Instant at) {
        db.sql("""
                        insert into committee.messages (id, unit_id, readers, kind, title, body, urgent, author, at,
                            search_key, about)
                        values (:id, :unit, cast(:readers as int4multirange), 'ANNOUNCEMENT', :title, :body, :urgent,
                            :author, :at, :key, :page)
                        on conflict (id) do nothing
                        """)
                .param("id", id.value())
                .param("unit", about.value())
                .param("readers", readers)
                .param("title", said.title())
                .param("body", said.body())
                .param("urgent", said.urgent())
                .param("author", StaffId.PROGRAM.value())
                .param("at", at(at))
                .param("key", SearchKey.of(said.title() + " " + said.body()))
                .param("page", said.page())
                .update();
    }

    Optional<Message> find(MessageId id, StaffId me) {
        return db.sql(MESSAGE + " where m.id = :id")
                .param("id", id.value())
                .param("me", me.value())
                .query((row, i) -> message(row))
                .optional();
    }

    /** Pinned ones first, then what is urgent and unread, then the latest. */
    Slice<Message> list(ChannelFilter filter, StaffId me, UnitId home, int page, int size) {
        var items = of(MESSAGE + CHOSEN + """
                        order by m.pinned desc, m.urgent and mine.at is null and m.author <> :me desc, m.at desc, m.id
                        limit :size offset :offset
                        """, filter, me, home)
                .param("size", size)
                .param("offset", (page - 1) * size)
                .query((row, i) -> message(row))
                .list();
        var total = of("""
                        select count(*) from committee.messages m
                        left join committee.receipts mine on mine.message_id = m.id and mine.staff_id = :me
                        """ + CHOSEN, filter, me, home).query(Long.class).single();
        return new Slice<>(items, total, page, size);
    }

    private JdbcClient.StatementSpec of(String sql, ChannelFilter filter, StaffId me, UnitId home) {
        return db.sql(sql)
                .param("me", me.value())
                .param("home", home.value())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("show", filter.show().name())
                .param("words", "%" + (filter.words() == null ? "" : SearchKey.of(filter.words())) + "%");
    }

    /** Read once; the first time counts. */
    void read(MessageId id, StaffId who, UnitId home, Instant at) {
        db.sql("""
                        insert into committee.receipts (message_id, staff_id, unit_id, at)
                        values (:message, :staff, :unit, :at) on conflict do nothing
                        """)
                .param("message", id.value())
                .param("staff", who.value())
                .param("unit", home.value())
                .param("at", at(at))
                .update();
    }

    Map<StaffId, Instant> receipts(MessageId id) {
        var read = new HashMap<StaffId, Instant>();
        db.sql("select staff_id, at from committee.receipts where message_id = :message")
                .param("message", id.value())
                .query((row, i) -> read.put(new StaffId(row.getObject(1, UUID.class)), instant(row, "at")))
                .list();
        return read;
    }

    void answer(UUID id, MessageId message, Answer answer) {
        db.sql("""
                        insert into committee.answers (id, message_id, unit_id, author, at, body)
                        values (:id, :message, :unit, :author, :at, :body)
                        """)
                .param("id", id)
                .param("message", message.value())
                .param("unit", answer.from().value())
                .param("author", answer.author().value())
                .param("at", at(answer.at()))
                .param("body", answer.body())
                .update();
    }

    List<Answer> answers(MessageId message) {
        return db.sql("select * from committee.answers where message_id = :message order by at, id")
                .param("message", message.value())
                .query((row, i) -> new Answer(
                        new StaffId(row.getObject("author", UUID.class)),
                        new UnitId(row.getInt("unit_id")),
                        instant(row, "at"),
                        row.getString("body")))
                .list();
    }

    void pin(MessageId id, boolean pinned) {
        db.sql("update committee.messages set pinned = :pinned where id = :id")
                .param("pinned", pinned)
                .param("id", id.value())
                .update();
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                row.getString("readers"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                row.getBoolean("urgent"),
                row.getBoolean("pinned"),
                new StaffId(row.getObject("author", UUID.class)),
                instant(row, "at"),
                row.getBoolean("read"),
                row.getInt("answers"),
                row.getInt("receipts"),
                row.getInt("files"),
                row.getString("about"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atZone(Vietnam.ZONE).toOffsetDateTime();
    }
}
