package vn.vungxanh.capacity.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class StockPagesTest {

    private static final String EXPIRES = "2126-09-01";

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private RequestPostProcessor keeper;
    private RequestPostProcessor committee;
    private String name;
    private String store;

    @BeforeEach
    void aStore() throws Exception {
        var staff = HouseStaff.of(house);
        keeper = staff.signedIn("11", Role.LOGISTICS);
        committee = staff.signedIn("11", Role.COMMITTEE);
        name = "Kho " + UUID.randomUUID();
        store = led(post("/stock/stores")
                        .param("name", name)
                        .param("kind", "DISTRICT")
                        .param("unit", "Huyện Mường Nhé")
                        .param("openedOn", "2021-01-01"))
                .substring("/stock/stores/".length());
    }

    @Test
    void everyPageOpensForThoseWhoSeeFiguresAndFormsForThoseWhoKeepStores() throws Exception {
        for (var page : List.of(
                "/stock?unit=11&asOf=2021-05-24T06:00",
                "/stock/items/PPE_SET?unit=11",
                "/stock/items/VENTILATOR",
                "/stock/expiring?days=30",
                "/stock/ledger?item=PPE_SET&page=2",
                "/stock/stores",
                "/stock/transfers",
                "/stock/orders",
                "/stock/export.xlsx",
                "/stock/stores/" + store,
                "/api/v1/stock?unit=11",
                "/api/v1/stock/stores")) {
            browser.perform(get(page).with(committee)).andExpect(status().isOk());
            browser.perform(get(page).param("lang", "en").with(keeper)).andExpect(status().isOk());
        }
        for (var form : List.of("receive", "issue", "send", "count", "return", "lose")) {
            browser.perform(get("/stock/" + form).param("store", store).with(keeper))
                    .andExpect(status().isOk());
            browser.perform(get("/stock/" + form).with(committee)).andExpect(status().isForbidden());
            browser.perform(post("/stock/" + form).with(csrf()).with(committee)).andExpect(status().isForbidden());
        }
        browser.perform(get("/stock/items/NOTHING").with(keeper)).andExpect(status().isNotFound());
        browser.perform(get("/stock?unit=24").with(keeper)).andExpect(status().isNotFound());
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsWrong() throws Exception {
        browser.perform(receipt("7 thùng", "").with(csrf()).with(keeper))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("7 thùng")))
                .andExpect(content().string(containsString("Công ty Dược")));
        browser.perform(receipt("1,500", "").with(csrf()).with(keeper)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void packsArePiecesAndTheFirstToExpireIsIssued() throws Exception {
        var slip = led(receipt("2", "pack"));
        browser.perform(get(slip).with(committee))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("100 bộ")))
                .andExpect(content().string(containsString("LO-1")));
        browser.perform(issue("101").with(csrf()).with(keeper))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"101\"")))
                .andExpect(content().string(containsString("còn dùng được 100")));
        led(issue("1"));
        browser.perform(get("/stock/stores/" + store).with(keeper))
                .andExpect(content().string(containsString("99 bộ")));
    }

    @Test
    void aCountIsEnteredAndItsDifferenceShown() throws Exception {
        led(receipt("2", "pack"));
        var count = post("/stock/count")
                .param("client", UUID.randomUUID().toString())
                .param("store", store)
                .param("item", "PPE_SET")
                .param("lot", "LO-1")
                .param("expiresOn", EXPIRES)
                .param("chosen", "false")
                .param("measure", "")
                .param("quantity", "97");
        browser.perform(count.with(csrf()).with(keeper)).andExpect(status().isUnprocessableContent());
        var slip = led(count.param("reason", "Rách ba bộ"));
        browser.perform(get(slip).with(keeper)).andExpect(content().string(containsString("-3 bộ")));
    }

    @Test
    void anOrderIsReceivedInPartsAndTheRestIsOwed() throws Exception {
        var order = led(post("/stock/orders")
                .param("client", UUID.randomUUID().toString())
                .param("store", store)
                .param("supplier", "Công ty " + name)
                .param("number", "12/ĐH")
                .param("orderedOn", "2021-05-01")
                .param("dueOn", "2021-05-10")
                .param("item", "PPE_SET")
                .param("quantity", "1.000"));
        var id = order.substring("/stock/orders/".length());
        browser.perform(get("/stock/receive").param("order", id).with(keeper))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("còn nợ 1.000")));
        browser.perform(receipt("1.001", "").param("order", id).with(csrf()).with(keeper))
                .andExpect(status().isUnprocessableContent());
        led(receipt("400", "").param("order", id));
        browser.perform(get(order).with(committee))
                .andExpect(content().string(containsString("600")))
                .andExpect(content().string(containsString("trễ")));
        led(post(order + "/cancel").param("version", "1").param("reason", "Nhà cung ứng hết hàng"));
        browser.perform(post(order + "/cancel")
                        .param("version", "1")
                        .param("reason", "x")
                        .with(csrf())
                        .with(keeper))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatIsSentArrivesWithWhatIsMissing() throws Exception {
        led(receipt("2", "pack"));
        var there = led(post("/stock/stores")
                        .param("name", "Nhận " + name)
                        .param("kind", "COMMUNE")
                        .param("unit", "Huyện Mường Nhé")
                        .param("openedOn", "2021-01-01"))
                .substring("/stock/stores/".length());
        var sent = led(post("/stock/send")
                .param("client", UUID.randomUUID().toString())
                .param("store", store)
                .param("to", there)
                .param("item", "PPE_SET")
                .param("chosen", "true")
                .param("quantity", "60"));
        var arrive = sent.replace("slips", "transfers");
        browser.perform(get("/stock/transfers").with(committee))
                .andExpect(content().string(containsString("Nhận " + name)));
        browser.perform(get(arrive).with(keeper)).andExpect(status().isOk());
        browser.perform(post(arrive).param("quantity", "58").with(csrf()).with(keeper))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"58\"")));
        led(post(arrive).param("quantity", "58").param("reason", "Rách hai bộ"));
        browser.perform(get("/stock/transfers").with(committee))
                .andExpect(content().string(not(containsString("Nhận " + name))));
    }

    @Test
    void aStoreIsClosedOnlyWhenItIsEmpty() throws Exception {
        led(receipt("1", "pack"));
        var close = "/stock/stores/" + store + "/close";
        browser.perform(post(close).param("version", "1").with(csrf()).with(keeper))
                .andExpect(status().isUnprocessableContent());
        led(issue("50"));
        led(post(close).param("version", "1"));
        browser.perform(issue("1").with(csrf()).with(keeper)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aBurnRateByHandIsToldAndNothingStored() throws Exception {
        led(receipt("2", "pack"));
        browser.perform(get("/stock/items/PPE_SET")
                        .param("atFirst", "100")
                        .param("received", "20")
                        .param("atLast", "60")
                        .param("overDays", "4")
                        .with(committee))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mỗi ngày dùng 15 bộ")));
        browser.perform(get("/stock/items/PPE_SET")
                        .param("atFirst", "10")
                        .param("atLast", "60")
                        .param("overDays", "4")
                        .with(committee))
                .andExpect(content().string(containsString("Không tính được mức dùng")));
    }

    @Test
    void programsSendReceiptsAndIssuesThatCountOnce() throws Exception {
        var body = """
                {"clientId": "%s", "store": "%s", "partner": "Công ty Dược",
                 "lines": [{"item": "N95", "lot": "n1", "expiresOn": "2126-09-01", "quantity": 40}]}
                """.formatted(UUID.randomUUID(), store);
        for (var i = 0; i < 2; i++) {
            browser.perform(json("/api/v1/stock/receipts", body))
                    .andExpect(status().isCreated())
                    .andExpect(jsonPath("$.lines[0].lot").value("N1"))
                    .andExpect(jsonPath("$.receipt").isNotEmpty());
        }
        var issue = """
                {"clientId": "%s", "store": "%s", "partner": "Trạm Y tế", "lines": [{"item": "N95", "quantity": 41}]}
                """.formatted(UUID.randomUUID(), store);
        browser.perform(json("/api/v1/stock/issues", issue)).andExpect(status().isUnprocessableContent());
        browser.perform(json("/api/v1/stock/issues", issue.replace(": 41}", ": 40}")))
                .andExpect(status().isCreated());
        browser.perform(get("/api/v1/stock?unit=11").with(committee))
                .andExpect(jsonPath("$.items[?(@.item == 'N95')].measure").value("pieces"));
    }

    private MockHttpServletRequestBuilder json(String address, String body) {
        return post(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf())
                .with(keeper);
    }

    private MockHttpServletRequestBuilder receipt(String quantity, String measure) {
        return post("/stock/receive")
                .param("client", UUID.randomUUID().toString())
                .param("store", store)
                .param("partner", "Công ty Dược")
                .param("item", "PPE_SET", "")
                .param("lot", "LO-1", "")
                .param("expiresOn", EXPIRES, "")
                .param("measure", measure, "")
                .param("quantity", quantity, "");
    }

    private MockHttpServletRequestBuilder issue(String quantity) {
        return post("/stock/issue")
                .param("client", UUID.randomUUID().toString())
                .param("store", store)
                .param("partner", "Đội lấy mẫu số 1")
                .param("item", "PPE_SET")
                .param("lot", "")
                .param("expiresOn", "")
                .param("chosen", "true")
                .param("measure", "")
                .param("quantity", quantity);
    }

    private String led(MockHttpServletRequestBuilder deed) throws Exception {
        var answer = browser.perform(deed.with(csrf()).with(keeper)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return answer.getRedirectedUrl();
    }
}
