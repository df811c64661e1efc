package vn.vungxanh.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vungxanh.foundation.imports.ImportDesk.assertBalance;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import vn.vungxanh.foundation.imports.ImportDesk;
import vn.vungxanh.support.HouseTest;

/** A line list from another country, as its authors published it: nameless, with columns of their own. */
@HouseTest
class MersLineListTest {

    @Autowired
    ApplicationContext house;

    ImportDesk desk;

    @BeforeEach
    void desk() {
        desk = new ImportDesk(house, "11");
    }

    @Test
    void all162CasesAnd98ContactsComeInAndASecondTimeChangesNothing() throws Exception {
        var mers = Map.of("constants", "{\"disease\":\"MERS\"}");
        assertBalance(desk.send("cases", "linelist.csv", file("linelist"), mers), 162, 0, 0, 0);
        assertBalance(desk.send("contacts", "contacts.csv", file("contacts"), Map.of()), 98, 0, 0, 0);

        var again = desk.send("cases", "linelist.csv", file("linelist"), mers);
        assertBalance(again, 0, 0, 162, 0);
        assertThat(again.get("sameFileAs").isNull()).isFalse();
        assertBalance(desk.send("contacts", "contacts.csv", file("contacts"), Map.of()), 0, 0, 98, 0);
    }

    private static byte[] file(String name) throws IOException {
        return new ClassPathResource("mers_korea_2015/mers_korea_2015__" + name + ".csv").getContentAsByteArray();
    }
}
