package vn.vungxanh.territory.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.citizens.OwnRecord;
import vn.vungxanh.support.HouseTest;

/** What declarations bring to a citizen's account: a receipt as proof, and one's own records. */
@HouseTest
class CitizenAccountTest {

    @Autowired
    ApplicationContext house;

    private Citizen citizen;

    @BeforeEach
    void aCommune() {
        citizen = new Citizen(house);
    }

    @Test
    void aReceiptSaysWhoDeclaredUntilItIsTakenBack() {
        var declared = citizen.well();
        var receipt = citizen.declare(declared).receipt();
        var proves = citizen.bean(ProvesDeclared.class);
        var id = java.util.UUID.fromString(declared.get("id").toString());

        var person = proves.personOf(receipt).orElseThrow();
        assertThat(citizen.kept(id).person()).isEqualTo(person);
        assertThat(proves.personOf("không phải biên nhận")).isEmpty();

        var own = citizen.bean(DeclaredBefore.class);
        assertThat(own.of(citizen.province(), person))
                .extracting(OwnRecord::stateKey)
                .containsExactly("declarations.own.STANDS");

        citizen.bean(OwnDeclarations.class).withdraw(id);
        assertThat(proves.personOf(receipt)).isEmpty();
        assertThat(own.of(citizen.province(), person))
                .extracting(OwnRecord::stateKey)
                .containsExactly("declarations.own.WITHDRAWN");
    }
}
