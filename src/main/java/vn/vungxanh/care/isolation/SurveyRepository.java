package vn.vungxanh.care.isolation;

import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SurveyRepository {

    private final JdbcClient sql;

    SurveyRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, IsolationOrder order, Survey survey) {
        sql.sql("""
                insert into isolation.surveys (id, order_id, unit_id, asked, met, people_inside, meals, note, surveyed_at, login)
                values (:id, :order, :unit, :asked, :met, :people, :meals, :note, :at, :login)
                """)
                .param("id", id)
                .param("order", order.id().value())
                .param("unit", order.unit().value())
                .param("asked", survey.asked().toArray(String[]::new))
                .param("met", survey.met().toArray(String[]::new))
                .param("people", survey.peopleInside(), Types.INTEGER)
                .param("meals", survey.meals(), Types.VARCHAR)
                .param("note", survey.note(), Types.VARCHAR)
                .param("at", OrderRepository.utc(survey.surveyedAt()))
                .param("login", survey.login())
                .update();
    }

    Optional<Survey> latest(IsolationId order) {
        return sql.sql(
                        "select * from isolation.surveys where order_id = :order order by surveyed_at desc, id desc limit 1")
                .param("order", order.value())
                .query((row, n) -> new Survey(
                        texts(row.getArray("asked")),
                        texts(row.getArray("met")),
                        row.getObject("people_inside", Integer.class),
                        row.getString("meals"),
                        row.getString("note"),
                        java.util.Objects.requireNonNull(OrderRows.instant(row, "surveyed_at")),
                        row.getString("login")))
                .optional();
    }

    private static List<String> texts(java.sql.Array array) throws java.sql.SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
