package vn.vungxanh.surveillance.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.field.ItemAnswer;
import vn.vungxanh.foundation.field.Outcome;
import vn.vungxanh.foundation.field.Phone;
import vn.vungxanh.foundation.field.Sync;
import vn.vungxanh.foundation.field.Way;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.NewOrder;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.orders.TestOrder;
import vn.vungxanh.surveillance.orders.TestOrders;

@HouseTest
class SampleFormTest {

    @Autowired
    MockMvc client;

    @Autowired
    ApplicationContext house;

    Clinic clinic;
    Phone phone;

    @BeforeEach
    void open() {
        clinic = new Clinic(house);
        phone = new Phone(clinic.now());
    }

    @Test
    void aSampleFromTheFieldIsATubeOnceAndFulfilsItsOrder() {
        var order = ordered();
        var code = clinic.code();
        var sample = phone.form("sample", Map.of("order", order.id().value().toString(), "barcode", code));

        assertThat(send(sample).outcome()).isEqualTo(Outcome.STORED);
        assertThat(send(sample).outcome()).isEqualTo(Outcome.DUPLICATE);

        var tube = clinic.open(code);
        assertThat(tube.kind()).isEqualTo(order.kind());
        assertThat(tube.people()).isEqualTo(1);
        assertThat(due()).extracting(TestOrder::id).doesNotContain(order.id());
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        var first = ordered();
        var code = clinic.code();
        send(phone.form("sample", Map.of("order", first.id().value().toString(), "barcode", code)));
        var other = ordered().id().value().toString();

        var twice = send(phone.form("sample", Map.of("order", other, "barcode", code)));
        var malformed = send(phone.form("sample", Map.of("order", other, "barcode", "?")));
        var nobody = send(phone.form("sample", Map.of("barcode", clinic.code())));
        var unknown = send(phone.form("sample", Map.of("order", phone.id.toString(), "barcode", clinic.code())));

        assertThat(twice.field()).isEqualTo("barcode");
        assertThat(twice.rule()).isEqualTo(TestingRule.TUBE_USED_TWICE);
        assertThat(malformed.rule()).isEqualTo(TestingRule.BARCODE_MALFORMED);
        assertThat(nobody.field()).isEqualTo("order");
        assertThat(unknown.outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void theFormNamesNobodyAndPostsAlsoWithoutScript() throws Exception {
        var order = ordered();
        var officer = clinic.staff.signedIn("11", Role.EPIDEMIOLOGIST);
        client.perform(get("/field/sample").with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-field-kind=\"sample\"")));
        client.perform(get("/field/reference/orders").with(officer)).andExpect(status().isOk());

        client.perform(post("/field/sample")
                        .param("order", order.id().value().toString())
                        .param("barcode", clinic.code())
                        .with(officer)
                        .with(csrf()))
                .andExpect(redirectedUrl("/field/sample"));
        client.perform(post("/field/sample").with(officer).with(csrf())).andExpect(status().isUnprocessableContent());
        client.perform(get("/field/sample").with(clinic.staff.signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isForbidden());
    }

    private TestOrder ordered() {
        var person = clinic.people(1).get(0);
        var today = Vietnam.dayOf(clinic.now());
        clinic.together(() -> {
            clinic.bean(TestOrders.class)
                    .order(
                            clinic.province,
                            NewOrder.of(
                                    person.id(),
                                    person.residence(),
                                    Purpose.CONTACT,
                                    TestKind.PCR_SCREENING,
                                    today,
                                    "field:" + person.id()));
            return true;
        });
        return due().stream()
                .filter(order -> person.id().equals(order.person()))
                .findFirst()
                .orElseThrow();
    }

    private java.util.List<TestOrder> due() {
        return clinic.together(() -> clinic.bean(TestOrders.class)
                .due(clinic.province, clinic.province.home(), Vietnam.dayOf(clinic.now()), 1, 5_000)
                .items());
    }

    private ItemAnswer send(Phone.Kept item) {
        var answer = clinic.asProvince(() -> clinic.bean(Sync.class).take(clinic.province, phone.batch(item), Way.APP));
        return answer.items().get(0);
    }
}
