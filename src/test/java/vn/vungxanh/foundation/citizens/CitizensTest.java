package vn.vungxanh.foundation.citizens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.support.HouseTest;

@HouseTest
class CitizensTest {

    private static final AtomicInteger NUMBER = new AtomicInteger((int) (System.nanoTime() % 90_000));
    private static final Map<String, String> SENT = new ConcurrentHashMap<>();
    private static final Map<String, UUID> RECEIPTS = new ConcurrentHashMap<>();

    /** A telephone and a room that gives receipts, as they will be plugged in. */
    @TestConfiguration
    static class Plugs {

        @Bean
        SendsMessages telephone() {
            return SENT::put;
        }

        @Bean
        ProvesReceipt receipts() {
            return receipt -> Optional.ofNullable(RECEIPTS.get(receipt));
        }
    }

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MockMvc browser;

    private HouseStaff staff;
    private String phone;
    private String nationalId;
    private List<PersonId> family;

    @BeforeEach
    void aFamilyOfThreeWithOneTelephone() {
        staff = HouseStaff.of(house);
        var number = NUMBER.incrementAndGet();
        phone = "0961%06d".formatted(number);
        nationalId = "011085%06d".formatted(number);
        var unit = staff.unit("03199");
        var people = new ArrayList<NewPerson>();
        people.add(NewPerson.named("Vàng Công Dân " + word(number), unit)
                .bornOn(LocalDate.of(1985, 3, 7))
                .withNationalId(nationalId)
                .withPhone(phone));
        people.add(NewPerson.named("Vàng Thị Vợ " + word(number), unit)
                .bornIn(1987)
                .withPhone(phone));
        people.add(NewPerson.named("Vàng Bé Con " + word(number), unit)
                .bornOn(LocalDate.of(2015, 1, 2))
                .withPhone(phone));
        var scope = staff.scope("11", Role.EPIDEMIOLOGIST);
        family = ActingAs.call(
                scope,
                () -> house.getBean(TransactionTemplate.class)
                        .execute(t -> house.getBean(PeopleRegister.class).registerAll(scope, people).stream()
                                .map(each -> each.person())
                                .toList()));
    }

    @Test
    void aCodeToTheTelephoneOffersTheWholeFamilyAndOpensOneByTheBirthDate() throws Exception {
        var citizen = signedIn();
        browser.perform(get("/citizens").cookie(citizen))
                .andExpect(content().string(containsString(family.get(0).toString())))
                .andExpect(content().string(containsString(family.get(2).toString())))
                .andExpect(content().string(not(containsString("Vàng Công Dân"))));

        unlock(citizen, family.get(0), "7", "3", "1985").andExpect(redirectedUrl("/citizens"));
        unlock(citizen, family.get(1), "", "", "1987").andExpect(redirectedUrl("/citizens"));
        unlock(citizen, family.get(2), "3", "1", "2015").andExpect(status().is(422));

        browser.perform(get("/citizens").cookie(citizen))
                .andExpect(content().string(containsString("Vàng Công Dân")))
                .andExpect(content().string(containsString("Vàng Thị Vợ")))
                .andExpect(content().string(not(containsString("Vàng Bé Con"))))
                .andExpect(content().string(not(containsString(nationalId))));
    }

    @Test
    void knownAndUnknownTelephonesGetTheSameAnswer() throws Exception {
        var known = ask(phone, "10.9.0.1").andReturn().getResponse();
        var unknown = ask("0969999999", "10.9.0.1").andReturn().getResponse();
        assertThat(unknown.getStatus()).isEqualTo(known.getStatus()).isEqualTo(302);
        assertThat(unknown.getRedirectedUrl()).isEqualTo(known.getRedirectedUrl());
        assertThat(unknown.getContentAsString()).isEqualTo(known.getContentAsString());
        code(phone);
        assertThat(SENT).doesNotContainKey("0969999999");
        browser.perform(enter(unknown.getCookie("citizen-code"), "000000")).andExpect(status().is(422));
    }

    @Test
    void fiveWrongTriesEndACodeAlsoForTheRightOne() throws Exception {
        var asked = ask(phone, "10.9.0.2").andReturn().getResponse().getCookie("citizen-code");
        var right = code(phone);
        var wrong = right.equals("111111") ? "222222" : "111111";
        for (var i = 0; i < OneTimeCodes.TRIES; i++) {
            browser.perform(enter(asked, wrong)).andExpect(status().is(422));
        }
        browser.perform(enter(asked, right)).andExpect(status().is(422));
    }

    @Test
    void aCodeLetsInOnce() throws Exception {
        var asked = ask(phone, "10.9.0.3").andReturn().getResponse().getCookie("citizen-code");
        var right = code(phone);
        browser.perform(enter(asked, right)).andExpect(redirectedUrl("/citizens"));
        browser.perform(enter(asked, right)).andExpect(status().is(422));
        browser.perform(enter(new Cookie("citizen-code", UUID.randomUUID().toString()), right))
                .andExpect(status().is(422));
        browser.perform(enter(new Cookie("citizen-code", "x"), right)).andExpect(status().is(422));
    }

    @Test
    void oneTelephoneGetsFewMessagesAndOnePlaceAsksNotForEver() throws Exception {
        for (var i = 0; i < OneTimeCodes.PER_PHONE; i++) {
            ask(phone, "10.9.1." + i).andExpect(status().is3xxRedirection());
            code(phone);
        }
        SENT.remove(phone);
        var asked =
                ask(phone, "10.9.1.9").andExpect(status().is3xxRedirection()).andReturn();
        browser.perform(enter(asked.getResponse().getCookie("citizen-code"), "123456"))
                .andExpect(status().is(422));
        assertThat(SENT).doesNotContainKey(phone);

        for (var i = 0; i < OneTimeCodes.PER_ADDRESS; i++) {
            ask("09688%05d".formatted(i), "10.9.2.2");
        }
        ask("0968812345", "10.9.2.2").andExpect(status().isTooManyRequests());
        browser.perform(post("/citizens/own/code").param("phone", "12")).andExpect(status().is(422));
    }

    @Test
    void theCookieIsShortSignedAndRevoked() throws Exception {
        var citizen = signedIn();
        assertThat(citizen.isHttpOnly()).isTrue();
        assertThat(citizen.getPath()).isEqualTo("/citizens");
        assertThat(citizen.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(citizen.getMaxAge()).isEqualTo(1800);
        var value = citizen.getValue();
        for (var i = 0; i < value.length(); i++) {
            var flipped = value.substring(0, i) + (value.charAt(i) == 'A' ? 'B' : 'A') + value.substring(i + 1);
            if (!flipped.equals(value)) {
                assertThat(house.getBean(CitizenSessions.class).find(flipped)).isEmpty();
            }
        }

        browser.perform(post("/citizens/own/out").cookie(citizen)).andExpect(redirectedUrl("/citizens"));

        unlock(citizen, family.get(0), "7", "3", "1985").andExpect(status().is(422));
        browser.perform(get("/citizens").cookie(citizen))
                .andExpect(content().string(containsString("/citizens/own/code")));
    }

    @Test
    void anAccountIsDeletedWithAllItsSessions() throws Exception {
        var first = signedIn();
        var second = signedIn();
        browser.perform(post("/citizens/own/delete").cookie(first)).andExpect(status().isOk());
        assertThat(house.getBean(CitizenSessions.class).find(second.getValue())).isEmpty();
    }

    @Test
    void papersLetInOnlyAllThreeTogether() throws Exception {
        var receipt = "R" + UUID.randomUUID();
        RECEIPTS.put(receipt, family.get(0).value());
        browser.perform(get("/citizens")).andExpect(content().string(containsString("/citizens/own/papers")));
        papers(nationalId, "8", receipt).andExpect(status().is(422));
        papers(nationalId, "7", "R0").andExpect(status().is(422));
        papers("011085000000", "7", receipt).andExpect(status().is(422));

        var citizen = papers(nationalId, "7", receipt)
                .andExpect(redirectedUrl("/citizens"))
                .andReturn()
                .getResponse()
                .getCookie("citizen");

        browser.perform(get("/citizens").cookie(citizen))
                .andExpect(content().string(containsString("Vàng Công Dân")))
                .andExpect(content().string(not(containsString("Vàng Thị Vợ"))));
        for (var i = 0; i < 5; i++) {
            papers(nationalId, "8", receipt);
        }
        papers(nationalId, "7", receipt).andExpect(status().is(422));
    }

    @Test
    void whatIsWrongIsAskedAnsweredAndFollowed() throws Exception {
        var citizen = signedIn();
        unlock(citizen, family.get(0), "7", "3", "1985");
        wish(citizen, family.get(0), " ").andExpect(status().is(422));
        wish(citizen, family.get(2), "không phải của tôi").andExpect(status().is(422));
        wish(citizen, family.get(0), "Tên <img src=x onerror=alert(1)> sai dấu").andExpect(redirectedUrl("/citizens"));

        var officer = staff.signedIn("03199", Role.UNIT_OFFICER);
        var scope = staff.scope("03199", Role.UNIT_OFFICER);
        var wishes = house.getBean(CitizenWishes.class);
        var own = ActingAs.call(scope, () -> wishes.all(scope, true, 500)).stream()
                .filter(each -> each.person().equals(family.get(0).value()))
                .findFirst()
                .orElseThrow();
        browser.perform(get("/citizens/wishes").with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<img src=x"))));
        browser.perform(get("/citizens/wishes").with(staff.signedIn("03199", Role.COMMITTEE)))
                .andExpect(status().isForbidden());
        browser.perform(get("/citizens/wishes")).andExpect(status().is3xxRedirection());
        var elsewhere = staff.signedIn("01", Role.UNIT_OFFICER);
        browser.perform(answer(own, "xong").with(elsewhere)).andExpect(status().isNotFound());
        browser.perform(answer(own, " ").with(officer)).andExpect(status().is(422));
        browser.perform(answer(own, "Đã sửa dấu").with(officer)).andExpect(redirectedUrl("/citizens/wishes"));
        browser.perform(answer(own, "Đã sửa dấu").with(officer)).andExpect(status().is(422));
        browser.perform(get("/citizens/wishes")
                        .param("answered", "true")
                        .param("lang", "en")
                        .with(officer))
                .andExpect(content().string(not(containsString("citizens.w"))));

        browser.perform(get("/citizens").cookie(citizen))
                .andExpect(content().string(containsString("Đã sửa dấu")))
                .andExpect(content().string(not(containsString("<img src=x"))));
        for (var i = 0; i < 5; i++) {
            wish(citizen, family.get(0), "lần " + i);
        }
        wish(citizen, family.get(0), "quá nhiều").andExpect(status().is(422));
    }

    @Test
    void theOpenPagesSpeakBothLanguages() throws Exception {
        var citizen = signedIn();
        unlock(citizen, family.get(0), "7", "3", "1985");
        for (var language : List.of("vi", "en")) {
            for (var path : List.of("/citizens", "/citizens/own/code", "/citizens/own/papers")) {
                browser.perform(get(path).param("lang", language).cookie(citizen))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("citizens."))));
            }
        }
    }

    private Cookie signedIn() throws Exception {
        var asked = ask(phone, "10.8." + NUMBER.incrementAndGet() % 250 + ".1").andReturn();
        return browser.perform(enter(asked.getResponse().getCookie("citizen-code"), code(phone)))
                .andExpect(redirectedUrl("/citizens"))
                .andReturn()
                .getResponse()
                .getCookie("citizen");
    }

    private ResultActions ask(String number, String address) throws Exception {
        SENT.remove(number);
        return browser.perform(post("/citizens/own/code").param("phone", number).with(request -> {
            request.setRemoteAddr(address);
            return request;
        }));
    }

    private static String code(String phone) {
        Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> SENT.containsKey(phone));
        return SENT.get(phone).replaceAll(".*?(\\d{6}).*", "$1");
    }

    private static MockHttpServletRequestBuilder enter(Cookie asked, String code) {
        return post("/citizens/own/enter").cookie(asked).param("code", code);
    }

    private ResultActions unlock(Cookie citizen, PersonId person, String day, String month, String year)
            throws Exception {
        return browser.perform(post("/citizens/own/person")
                .cookie(citizen)
                .param("person", person.toString())
                .param("day", day)
                .param("month", month)
                .param("year", year));
    }

    private ResultActions wish(Cookie citizen, PersonId person, String text) throws Exception {
        return browser.perform(post("/citizens/own/wish")
                .cookie(citizen)
                .param("person", person.toString())
                .param("wish", text));
    }

    private static MockHttpServletRequestBuilder answer(Wish wish, String text) {
        return post("/citizens/wishes/" + wish.id())
                .param("done", "true")
                .param("answer", text)
                .with(csrf());
    }

    private ResultActions papers(String number, String day, String receipt) throws Exception {
        return browser.perform(post("/citizens/own/papers")
                .param("number", number)
                .param("day", day)
                .param("month", "3")
                .param("year", "1985")
                .param("receipt", receipt)
                .with(request -> {
                    request.setRemoteAddr("10.7.0.1");
                    return request;
                }));
    }

    private static String word(int number) {
        var word = new StringBuilder("V");
        for (var letter : Integer.toString(number, 26).toCharArray()) {
            word.append((char) ('a' + Character.digit(letter, 36)));
        }
        return word.toString();
    }
}
