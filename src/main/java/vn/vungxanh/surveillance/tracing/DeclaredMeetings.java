package vn.vungxanh.surveillance.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What tracing knows of meetings, for rooms that look further. In the sight of the caller's transaction: a caller who
 * widens it answers for what becomes of persons from elsewhere.
 */
@Repository
@Transactional(readOnly = true)
public class DeclaredMeetings {

    private static final String COLUMNS = """
            select id, index_case_id, from_person, to_person, setting, evidence, exposed_from, duration_min, exposed_to,
                distance_m, closed_space, identified_at, created_by, external_ref
            from tracing.edges
            """;

    private final JdbcClient sql;

    DeclaredMeetings(JdbcClient sql) {
        this.sql = sql;
    }

    /** Live close exposures to any of these persons that were known at that instant. */
    public List<DeclaredMeeting> from(String disease, Collection<UUID> persons, Instant asOf) {
        return read(
                "where from_person = any (:persons) and disease = :disease and close and withdrawn_at is null"
                        + " and identified_at <= :asOf order by exposed_from, id",
                disease,
                persons,
                asOf);
    }

    /** Live close exposures of any of these persons that were known at that instant. */
    public List<DeclaredMeeting> to(String disease, Collection<UUID> persons, Instant asOf) {
        return read(
                "where to_person = any (:persons) and disease = :disease and close and withdrawn_at is null"
                        + " and identified_at <= :asOf order by exposed_from, id",
                disease,
                persons,
                asOf);
    }

    private List<DeclaredMeeting> read(String where, String disease, Collection<UUID> persons, Instant asOf) {
        return sql.sql(COLUMNS + where)
                .param("persons", persons.toArray(UUID[]::new))
                .param("disease", disease)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> meeting(row))
                .list();
    }

    private static DeclaredMeeting meeting(ResultSet row) throws SQLException {
        var at = instant(row, "exposed_from");
        var minutes = row.getObject("duration_min", Integer.class);
        var to = row.getObject("exposed_to", OffsetDateTime.class);
        var distance = row.getBigDecimal("distance_m");
        return new DeclaredMeeting(
                new ContactId(row.getObject("id", UUID.class)),
                row.getObject("index_case_id", UUID.class),
                row.getObject("from_person", UUID.class),
                row.getObject("to_person", UUID.class),
                Setting.valueOf(row.getString("setting")),
                Evidence.valueOf(row.getString("evidence")),
                at,
                minutes != null || to == null
                        ? minutes
                        : Integer.valueOf((int) ((to.toEpochSecond() - at.getEpochSecond()) / 60)),
                distance == null ? null : distance.doubleValue(),
                row.getObject("closed_space", Boolean.class),
                instant(row, "identified_at"),
                row.getObject("created_by", UUID.class),
                row.getString("external_ref"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
