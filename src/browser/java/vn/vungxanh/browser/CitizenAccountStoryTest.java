package vn.vungxanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.citizens.DemonstrationOutbox;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.Vietnam;

/** A grandmother's telephone, used by the family: a code, a name, a birth date; something is wrong; out. */
class CitizenAccountStoryTest extends InABrowser {

    private static final String PHONE = "0967000111";

    @Autowired
    private ApplicationContext house;

    @Test
    void aCitizenSeesTheOwnRecordAndSaysWhatIsWrong() {
        family();
        var page = phone();
        page.navigate("/citizens");
        photograph(page, "citizens-start-phone");
        isAccessible(page);
        page.locator("#phone").fill(PHONE);
        page.locator("main form .button").click();
        photograph(page, "citizens-code-phone");
        isAccessible(page);
        page.locator("#code").fill("12");
        page.locator("main form .button").click();
        assertThat(page.locator(".errors")).isVisible();
        page.locator("#code").fill(code());
        page.locator("main form .button").click();
        page.waitForURL("**/citizens");
        isAccessible(page);
        photograph(page, "citizens-who-phone");
        assertThat(page.locator("main")).not().containsText("Vừ Thị Bà");

        var own = page.locator("details", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Bà"))
                .first();
        own.locator("summary").click();
        own.locator("input[name=day]").fill("2");
        own.locator("input[name=month]").fill("9");
        own.locator("input[name=year]").fill("1951");
        own.locator(".button").click();
        assertThat(page.locator("main")).containsText("Vừ Thị Bà");
        isAccessible(page);
        photograph(page, "citizens-own-phone");

        page.locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Có chỗ sai"))
                .click();
        page.locator("textarea").fill("Tôi ở bản Chăn Nuôi, không phải bản Văn Hồ.");
        page.locator("details[open] .button").click();
        assertThat(page.locator("main")).containsText("Đang chờ trả lời");
        page.locator("form[action='/citizens/own/out'] button").click();
        assertThat(page.locator("#phone")).isVisible();
    }

    private String code() {
        var outbox = house.getBean(DemonstrationOutbox.class);
        Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> outbox.messages().stream()
                .anyMatch(message -> message.phone().equals(PHONE)));
        return outbox.messages().get(0).text().replaceAll(".*?(\\d{6}).*", "$1");
    }

    private void family() {
        var units = house.getBean(Units.class);
        var today = Vietnam.dayOf(house.getBean(Clock.class).instant());
        var unit = units.byCode("03199", today).orElseThrow().id();
        var scope = Scope.ofProgram(unit, units);
        ActingAs.run(scope, () -> house.getBean(PeopleRegister.class)
                .registerAll(
                        scope,
                        List.of(
                                NewPerson.named("Vừ Thị Bà", unit)
                                        .bornOn(LocalDate.of(1951, 9, 2))
                                        .livingAt("Bản Văn Hồ", null)
                                        .withPhone(PHONE),
                                NewPerson.named("Vừ A Cháu", unit)
                                        .bornOn(LocalDate.of(2009, 4, 5))
                                        .withPhone(PHONE))));
    }
}
