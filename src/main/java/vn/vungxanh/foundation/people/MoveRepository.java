package vn.vungxanh.foundation.people;

import java.sql.Types;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Carries a person and all that is about this person into another commune. */
@Repository
class MoveRepository {

    private final JdbcClient sql;

    MoveRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Somebody registered there carries the same number: the two are merged, not moved together. */
    boolean numberTakenIn(Person person, UnitId place) {
        return person.nationalId() != null
                && sql.sql("""
                        select exists (select 1 from people.persons
                                        where national_id = :number and unit_id = :place and id <> :id)
                        """)
                        .param("number", person.nationalId())
                        .param("place", place.value())
                        .param("id", person.id().value())
                        .query(Boolean.class)
                        .single();
    }

    void move(Person person, Address to) {
        var id = person.id().value();
        var from = Objects.requireNonNull(to.fromOn());
        sql.sql("update people.addresses set to_on = :before where person_id = :id and to_on is null")
                .param("before", from.minusDays(1))
                .param("id", id)
                .update();
        sql.sql("""
                insert into people.addresses (person_id, unit_id, place_id, hamlet, address, from_on)
                values (:id, :place, :place, :hamlet, :address, :from)
                """)
                .param("id", id)
                .param("place", to.place().value())
                .param("hamlet", to.hamlet(), Types.VARCHAR)
                .param("address", to.address(), Types.VARCHAR)
                .param("from", from)
                .update();
        sql.sql("""
                with contacts as (update people.contact_points set unit_id = :place where person_id = :id),
                history as (update people.addresses set unit_id = :place where person_id = :id),
                pairs as (update people.doubtful_pairs
                             set unit_id = case when first_id = :id then :place else unit_id end,
                                 other_unit_id = case when second_id = :id then :place else other_unit_id end
                           where first_id = :id or second_id = :id),
                joined as (update people.merges
                              set unit_id = case when kept_id = :id then :place else unit_id end,
                                  other_unit_id = case when merged_id = :id then :place else other_unit_id end
                            where kept_id = :id or merged_id = :id)
                update people.persons
                   set unit_id = :place, hamlet = :hamlet, address = :address, version = version + 1,
                       household_id = case when unit_id = :place then household_id end
                 where id = :id
                """)
                .param("id", id)
                .param("place", to.place().value())
                .param("hamlet", to.hamlet(), Types.VARCHAR)
                .param("address", to.address(), Types.VARCHAR)
                .update();
    }
}
