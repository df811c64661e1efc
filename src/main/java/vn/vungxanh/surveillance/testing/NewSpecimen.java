package vn.vungxanh.surveillance.testing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Diseases;
import vn.vungxanh.surveillance.orders.Purpose;

/**
 * A tube that was taken, with everybody in it.
 *
 * @param place the unit where it was taken
 * @param laboratory where it is known to have been received already
 */
public record NewSpecimen(
        String barcode,
        UnitId place,
        TestKind kind,
        Purpose purpose,
        String disease,
        Instant sampledAt,
        List<Sampled> people,
        @Nullable SessionId session,
        @Nullable LaboratoryId laboratory,
        @Nullable SelfTest self) {

    public NewSpecimen {
        people = List.copyOf(people);
    }

    /** @param residence decides who may see the result besides those who sampled and tested */
    public record Sampled(PersonId person, UnitId residence) {}

    /**
     * What a person who tested themselves hands in.
     *
     * @param photo where the picture of the kit is kept
     * @param video address of the call in which somebody watched
     */
    public record SelfTest(
            String kit, @Nullable String photo, @Nullable String video) {}

    public static NewSpecimen taken(
            String barcode, UnitId place, TestKind kind, Purpose purpose, Instant at, List<Sampled> people) {
        return new NewSpecimen(barcode, place, kind, purpose, Diseases.COVID_19, at, people, null, null, null);
    }

    public NewSpecimen in(SessionId session) {
        return new NewSpecimen(barcode, place, kind, purpose, disease, sampledAt, people, session, laboratory, self);
    }

    public NewSpecimen receivedBy(LaboratoryId lab) {
        return new NewSpecimen(barcode, place, kind, purpose, disease, sampledAt, people, session, lab, self);
    }
}
