package vn.vungxanh.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

@HouseTest
class DemonstrationStaffTest {

    private static final Clock MORNING = Clock.fixed(Instant.parse("2021-05-23T23:00:00Z"), Vietnam.ZONE);

    @Autowired
    StaffRepository staff;

    @Autowired
    SignsIn signsIn;

    @Autowired
    Scopes scopes;

    @Autowired
    Passwords passwords;

    @Autowired
    Units units;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void demonstration() {
        transactions.executeWithoutResult(status ->
                new DemonstrationStaff(staff, passwords, units, MORNING).run(new DefaultApplicationArguments()));
    }

    @Test
    void everyAccountSignsInWithTheSamePasswordAndNoSecondFactor() {
        for (var login :
                new String[] {"bcd", "cdc", "nampo", "sipaphin", "benhvien", "khucachly", "xetnghiem", "admin"}) {
            var account = signsIn.with(login, "vungxanh-demo", "10.2.0.1");

            assertThat(scopes.authenticate(account, false).secondFactor()).isTrue();
        }
    }

    @Test
    void eachMayDoItsWork() {
        assertThat(scope("bcd").permissions())
                .contains(Permission.VIEW_CASES, Permission.SIGN_REPORT)
                .doesNotContain(Permission.EDIT_CASES, Permission.ADMINISTER);
        assertThat(scope("cdc").permissions())
                .contains(Permission.EDIT_CASES, Permission.IMPORT, Permission.EXPORT)
                .doesNotContain(Permission.SIGN_REPORT);
        assertThat(scope("nampo").permissions())
                .contains(Permission.EDIT_CASES)
                .doesNotContain(Permission.EXPORT, Permission.VIEW_AUDIT);
        assertThat(scope("admin").permissions()).contains(Permission.ADMINISTER, Permission.VIEW_AUDIT);
    }

    @Test
    void theCommuneReachesLessFarThanTheDistrictAndThatLessThanTheProvince() {
        assertThat(scope("nampo").covers(scope("sipaphin").home())).isTrue();
        assertThat(scope("sipaphin").covers(scope("nampo").home())).isFalse();
        assertThat(scope("bcd").covers(scope("nampo").home())).isTrue();
        assertThat(scope("nampo").covers(scope("bcd").home())).isFalse();
    }

    private Scope scope(String login) {
        return scopes.authenticate(staff.withLogin(login).orElseThrow(), false).scope();
    }
}
