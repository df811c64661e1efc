package vn.vungxanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.Vietnam;

/** A commune worker walks through a hamlet with a telephone; the province looks for the gaps. */
class ScreeningStoryTest extends InABrowser {

    private static final Pattern DONE = Pattern.compile("\\bdone\\b");

    @Autowired
    private ApplicationContext house;

    @Test
    void aHamletIsAskedByTouchOnAPhone() {
        var hamlet = "Bản Sàng Lọc";
        hamlet(hamlet);
        var page = signIn(phone(), "sipaphin");
        page.navigate("/screening");
        isAccessible(page);
        page.locator("table.list tbody th a").first().click();
        page.locator("a.button.primary").first().click();
        page.locator("a.chip", new Page.LocatorOptions().setHasText(hamlet)).click();
        photograph(page, "screening-houses-phone");
        isAccessible(page);

        var houses = page.locator(".screening-houses > li");
        assertThat(houses).hasCount(2);
        var well = houses.nth(0).locator("[data-well]");
        largeEnough(well);
        well.click();
        assertThat(page.locator(".notice.good")).isVisible();
        assertThat(page.locator(".screening-houses > li.done")).hasCount(1);
        page.locator(".notice.good button").click();
        assertThat(page.locator(".screening-houses > li.done")).hasCount(0);
        page.locator(".screening-houses [data-well]").first().click();

        page.locator(".screening-houses > li:not(.done) a.button").first().click();
        photograph(page, "screening-house-phone");
        isAccessible(page);
        var people = page.locator(".screening-house fieldset.card");
        people.nth(0).locator("input[value=AWAY]").check();
        page.locator(".screening-save button").click();
        assertThat(page.locator(".errors")).isVisible();
        page.locator(".screening-house fieldset.card").nth(0).locator("input[name^=reason]").fill("Đi làm xa");
        var second = page.locator(".screening-house fieldset.card").nth(1);
        second.locator("summary").click();
        second.locator("input[value=FEVER]").check();
        largeEnough(page.locator(".screening-save button"));
        page.locator(".screening-save button").click();
        assertThat(page.locator(".notice.good")).isVisible();
        assertThat(page.locator(".screening-houses")).containsText("Đi làm xa");
        assertThat(page.locator(".screening-houses .badge.bad").first()).isVisible();
    }

    @Test
    void theProvinceSeesWhereItStandsAndWhatIsSilent() {
        var page = signIn(desktop(), "cdc");
        page.navigate("/screening");
        page.locator("table.list tbody th a").first().click();
        photograph(page, "screening-progress-desktop");
        isAccessible(page);
        assertThat(page.locator(".kpi").first()).containsText(Pattern.compile("\\d,\\d\\d %"));
        var open = page.locator(".kpi a").nth(1).locator("b").innerText();
        page.locator(".kpi a").nth(1).click();
        assertThat(page.locator("#count small")).containsText(open);
        isAccessible(page);
        page.goBack();
        page.locator("#units + div tbody th a, section.card tbody th a").first().click();
        page.locator("section.card tbody th a").first().click();
        isAccessible(page);
        photograph(page, "screening-commune-desktop");
    }

    private static void largeEnough(Locator target) {
        org.assertj.core.api.Assertions.assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(40);
    }

    private void hamlet(String hamlet) {
        var units = house.getBean(Units.class);
        var today = Vietnam.dayOf(house.getBean(Clock.class).instant());
        var unit = units.byCode("03199", today).orElseThrow().id();
        var scope = Scope.ofProgram(unit, units);
        ActingAs.run(scope, () -> {
            var people = new ArrayList<NewPerson>();
            for (var name : List.of("Vàng A Sáng", "Vàng Thị Lọc", "Vàng A Hỏi", "Vàng Thị Đáp")) {
                people.add(NewPerson.named(name + " Bản", unit)
                        .bornIn(1960 + people.size())
                        .livingAt(hamlet, null)
                        .ofHousehold(hamlet + people.size() / 2));
            }
            house.getBean(PeopleRegister.class).registerAll(scope, people);
        });
    }
}
