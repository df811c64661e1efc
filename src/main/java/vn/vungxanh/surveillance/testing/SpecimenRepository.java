package vn.vungxanh.surveillance.testing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;

/** Reading tubes. */
@Repository
class SpecimenRepository {

    private static final String SELECT = "select " + SpecimenRows.COLUMNS + " from testing.specimens s ";

    private final JdbcClient sql;

    SpecimenRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Specimen> find(SpecimenId id) {
        return sql.sql(SELECT + "where s.id = :id")
                .param("id", id.value())
                .query((row, n) -> SpecimenRows.read(row))
                .optional();
    }

    Optional<Specimen> withBarcode(String barcode) {
        return Optional.ofNullable(withBarcodes(List.of(barcode)).get(barcode));
    }

    /** Held for the rest of the transaction, in one order for everybody: two senders of one tube come one after the other. */
    Map<String, Specimen> toChange(Collection<String> barcodes) {
        sql.sql("select s.id from testing.specimens s where s.barcode = any (:codes) order by s.barcode for update")
                .param("codes", barcodes.toArray(String[]::new))
                .query((row, n) -> n)
                .list();
        return withBarcodes(barcodes);
    }

    Map<String, Specimen> withBarcodes(Collection<String> barcodes) {
        return sql
                .sql(SELECT + "where s.barcode = any (:codes)")
                .param("codes", barcodes.toArray(String[]::new))
                .query((row, n) -> SpecimenRows.read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Specimen::barcode, Function.identity()));
    }

    /** Also those outside of the jurisdiction: a barcode is used once. */
    Set<String> used(Collection<String> barcodes) {
        return new HashSet<>(sql.sql("select code from testing.used_barcodes(:codes) as code")
                .param("codes", barcodes.toArray(String[]::new))
                .query((row, n) -> row.getString("code"))
                .list());
    }

    List<Specimen> ofSession(SessionId session) {
        return sql.sql(SELECT + "where s.session_id = :session order by s.sampled_at desc, s.id desc")
                .param("session", session.value())
                .query((row, n) -> SpecimenRows.read(row))
                .list();
    }

    List<Specimen> ofPool(SpecimenId pool) {
        return sql.sql(SELECT + "where s.pooled_in = :pool order by s.barcode")
                .param("pool", pool.value())
                .query((row, n) -> SpecimenRows.read(row))
                .list();
    }

    /** What the laboratory has and owes, the oldest first. */
    List<Specimen> atBench(LaboratoryId laboratory, TubeState state, int limit) {
        return sql.sql(SELECT + "where s.laboratory_id = :lab and s.released_at is null and s.refused_at is null and "
                        + state.sql() + " order by coalesce(s.received_at, s.sent_at), s.id limit :limit")
                .param("lab", laboratory.value())
                .param("limit", limit)
                .query((row, n) -> SpecimenRows.read(row))
                .list();
    }

    List<Specimen> list(TubeConditions conditions, int limit, long offset) {
        return sql.sql(SELECT + "where " + conditions.sql()
                        + " order by s.sampled_at desc, s.id limit :limit offset :offset")
                .params(conditions.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> SpecimenRows.read(row))
                .list();
    }

    long count(TubeConditions conditions) {
        return sql.sql("select count(*) from testing.specimens s where " + conditions.sql())
                .params(conditions.params())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** The persons of these tubes, for the audit. */
    List<UUID> personsOf(Collection<SpecimenId> specimens) {
        return sql.sql("select distinct t.person_id from testing.tests t where t.specimen_id = any (:ids)")
                .param("ids", specimens.stream().map(SpecimenId::value).toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
