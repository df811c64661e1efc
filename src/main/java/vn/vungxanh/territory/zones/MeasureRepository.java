package vn.vungxanh.territory.zones;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class MeasureRepository {

    private static final String MEASURE = """
            select id, unit_id, regime, from_on, to_on, part, document, document_on, directive_id, end_document, version
              from zones.measures
            """;
    private static final String ORDER = " order by from_on desc, regime, id";

    private final JdbcClient sql;

    MeasureRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(MeasureId id, NewMeasure wanted, Instant recorded, String login) {
        var params = new HashMap<String, @Nullable Object>();
        var document = wanted.document();
        params.put("id", id.value());
        params.put("unit", wanted.unit().value());
        params.put("regime", wanted.regime());
        params.put("from", wanted.from());
        params.put("to", wanted.to());
        params.put("part", wanted.part());
        params.put("document", document.reference());
        params.put("documentOn", document.issuedOn());
        params.put(
                "directive",
                document.directive() == null ? null : document.directive().value());
        params.put("recorded", Timestamp.from(recorded));
        params.put("login", login);
        sql.sql("""
                insert into zones.measures
                    (id, unit_id, regime, from_on, to_on, part, document, document_on, directive_id, recorded_at, login)
                values (:id, :unit, :regime, :from, cast(:to as date), cast(:part as text), :document, cast(:documentOn as date),
                    cast(:directive as uuid), :recorded, :login)
                """).params(params).update();
    }

    boolean end(MeasureId id, int version, LocalDate lastDay, String document) {
        return sql.sql("""
                update zones.measures set to_on = :day, end_document = :document, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("day", lastDay)
                        .param("document", document)
                        .update()
                == 1;
    }

    List<Measure> find(MeasureId id) {
        return measures(sql.sql(MEASURE + " where id = :id").param("id", id.value()));
    }

    /** Of exactly these units, ever. */
    List<Measure> ofUnits(Collection<UnitId> units) {
        return measures(sql.sql(MEASURE + " where unit_id = any (:units)" + ORDER)
                .param("units", units.stream().map(UnitId::value).toArray(Integer[]::new)));
    }

    /** Of these units and all below, ever. */
    List<Measure> within(Jurisdiction units) {
        return measures(sql.sql(MEASURE
                        + " where unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> unit_id"
                        + ORDER)
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange()));
    }

    private static List<Measure> measures(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> new Measure(
                        new MeasureId(row.getObject("id", UUID.class)),
                        new UnitId(row.getInt("unit_id")),
                        row.getString("regime"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class),
                        row.getString("part"),
                        Objects.requireNonNull(ZoneRepository.document(row, "document", "document_on", "directive_id")),
                        row.getString("end_document"),
                        row.getInt("version")))
                .list();
    }
}
