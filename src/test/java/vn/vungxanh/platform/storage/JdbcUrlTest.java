package vn.vungxanh.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JdbcUrlTest {

    @Test
    void whatTheAddressSaysAlreadyStays() {
        assertThat(JdbcUrl.forProgram("jdbc:postgresql://db/x?reWriteBatchedInserts=false"))
                .startsWith("jdbc:postgresql://db/x?reWriteBatchedInserts=false&")
                .contains("&logServerErrorDetail=false")
                .doesNotContain("reWriteBatchedInserts=true");
    }

    @Test
    void theRoleJoinsOptionsThatAreThere() {
        assertThat(JdbcUrl.asRole("jdbc:postgresql://db/x?options=-c%20geqo=off&ssl=true", "r"))
                .isEqualTo("jdbc:postgresql://db/x?options=-c%20geqo=off%20-c%20role%3Dr&ssl=true");
    }

    @Test
    void theRoleStandsAloneOtherwise() {
        assertThat(JdbcUrl.asRole("jdbc:postgresql://db/x", "r"))
                .isEqualTo("jdbc:postgresql://db/x?options=-c%20role%3Dr");
    }
}
