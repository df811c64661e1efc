package vn.vungxanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.care.isolation.PastStay;
import vn.vungxanh.care.isolation.Stays;
import vn.vungxanh.care.isolation.Subject;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.NewOrder;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.orders.TestOrders;

/** A commune worker's whole morning: by keyboard at a desk, by touch on a phone of 360 pixels. */
class RoundsStoryTest extends InABrowser {

    private static final Pattern DONE = Pattern.compile("\\bdone\\b");

    @Autowired
    private ApplicationContext house;

    @Test
    void theMorningByKeyboardAlone() {
        var hamlet = "Bản Bàn Phím";
        hamlet(hamlet, "Phím");
        var page = signIn(desktop(), "sipaphin");
        page.navigate("/rounds?place=" + hamlet);
        var houses = page.locator("[data-house]");
        assertThat(houses).hasCount(3);
        photograph(page, "rounds-morning-desktop");
        isAccessible(page);

        page.keyboard().press("j");
        assertThat(houses.nth(0)).isFocused();
        page.keyboard().press("w");
        assertThat(page.locator("#rounds-receipt .notice.good")).isVisible();
        assertThat(page.locator("[data-house].done")).hasCount(1);
        assertThat(houses.nth(2)).hasClass(DONE);
        assertThat(houses.nth(0)).isFocused();

        page.keyboard().press("1");
        assertThat(houses.nth(0).locator("input[name=temperature]").first()).isFocused();
        page.keyboard().type("38,6");
        page.keyboard().press("Enter");
        assertThat(page.locator("#rounds-receipt .notice.bad")).isVisible();
        page.keyboard().press("a");
        page.keyboard().press("Enter");
        closeTheAlarm(page);

        page.navigate("/rounds?place=" + hamlet);
        page.locator("#sample a.button").first().focus();
        page.keyboard().press("Enter");
        sample(page, "RK-0001", "Vàng Thị Mẫu Phím");
        page.navigate("/rounds?place=" + hamlet);
        assertThat(page.locator("#sample")).not().containsText("Vàng Thị Mẫu Phím");
        assertThat(page.locator("#leaving")).containsText("Vàng A Về Phím");

        page.keyboard().press("j");
        page.keyboard().press("w");
        assertThat(page.locator("[data-house].done")).hasCount(2);
        page.keyboard().press("u");
        assertThat(page.locator("[data-house].done")).hasCount(1);
        isAccessible(page);
    }

    @Test
    void theSameByTouchOnAPhone() {
        var hamlet = "Bản Cảm Ứng";
        hamlet(hamlet, "Chạm");
        var page = signIn(phone(), "sipaphin");
        page.navigate("/rounds?place=" + hamlet);
        photograph(page, "rounds-morning-phone");
        isAccessible(page);
        var houses = page.locator("[data-house]");
        var key = houses.nth(0).getAttribute("id");

        var well = houses.nth(0).locator("[data-well]");
        largeEnough(well);
        well.dblclick();
        assertThat(page.locator("#" + key)).hasClass(DONE);
        assertThat(page.locator("#rounds-counts b").first()).hasText(Pattern.compile("^[1-9].*"));

        var person = houses.nth(0).locator(".inhabitants > li").first();
        person.locator("summary").click();
        var usual = person.locator("button[value='36.8']");
        largeEnough(usual);
        photograph(page, "rounds-look-phone");
        isAccessible(page);
        usual.click();
        assertThat(page.locator("#rounds-receipt .notice.good")).isVisible();

        page.reload();
        var ill = page.locator("[data-house]:not(.done)").first();
        ill.locator("summary").first().click();
        ill.locator("input[value=BREATHLESS]").first().check();
        ill.locator("form.look button.primary").first().click();
        page.locator("#rounds-receipt a.button.danger").click();
        page.locator("input[value=HOSPITAL]").check();
        photograph(page, "rounds-alarm-phone");
        isAccessible(page);
        page.locator("main form button.primary").click();
        page.waitForURL("**/rounds/alarms");

        page.navigate("/rounds?place=" + hamlet);
        page.locator("#sample a.button").first().click();
        sample(page, "RT-0001", "Vàng Thị Mẫu Chạm");
    }

    @Test
    void whatIsTypedWithoutANetworkIsSentLaterAndCountsOnce() {
        var hamlet = "Bản Mất Mạng";
        hamlet(hamlet, "Mạng");
        var page = signIn(phone(), "sipaphin");
        page.navigate("/rounds?place=" + hamlet);
        var first = page.locator("[data-house]").first();
        var key = first.getAttribute("id");
        page.context().setOffline(true);
        first.locator("[data-well]").click();
        assertThat(page.locator("#rounds-waiting")).containsText("1");
        first.locator("[data-well]").click();
        assertThat(page.locator("#rounds-waiting")).containsText("1");
        photograph(page, "rounds-offline-phone");
        page.context().setOffline(false);
        page.evaluate("window.dispatchEvent(new Event('online'))");
        assertThat(page.locator("#" + key)).hasClass(DONE);
        assertThat(page.locator("#rounds-waiting")).isHidden();
    }

    @Test
    void everyPageOfTheRoundIsAccessible() {
        hamlet("Bản Mọi Trang", "Trang");
        for (var page : List.of(signIn(desktop(), "nampo"))) {
            for (var path : List.of(
                    "/rounds", "/rounds/progress", "/rounds/people", "/rounds/alarms", "/rounds/alarms?closed=true",
                    "/rounds/sheet?unit=03199&place=Bản Mọi Trang", "/rounds?unit=03199")) {
                page.navigate(path);
                isAccessible(page);
            }
            page.navigate("/rounds/progress");
            photograph(page, "rounds-progress-desktop");
            page.navigate("/rounds/people?unit=03199&place=Bản Mọi Trang");
            page.locator("#people-count + div a, table.list tbody th a").first().click();
            isAccessible(page);
            photograph(page, "rounds-person-desktop");
        }
        var phone = signIn(phone(), "nampo");
        for (var path : List.of("/rounds/progress", "/rounds/people", "/rounds/sheet?unit=03199&place=Bản Mọi Trang")) {
            phone.navigate(path);
            isAccessible(phone);
            photograph(phone, "rounds" + path.replaceAll("\\?.*", "").substring(7).replace('/', '-') + "-phone");
        }
    }

    /** Done with the keyboard only: the radio group, the note, Ctrl + Enter. */
    private static void closeTheAlarm(Page page) {
        page.waitForURL("**/rounds/alarms/**");
        page.locator("input[value=DOCTOR]").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("bác sĩ hẹn khám chiều nay");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/rounds/alarms");
    }

    /** On the page of testing: one tube, one person, the first of that name. */
    private static void sample(Page page, String tube, String name) {
        page.waitForURL("**/testing/sessions/new**");
        page.locator("#s-place").fill("Trạm y tế");
        page.keyboard().press("Control+Enter");
        for (var text : List.of(tube, name, "1")) {
            assertThat(page.locator("#scan")).isFocused();
            page.keyboard().type(text);
            page.keyboard().press("Enter");
            assertThat(page.locator("#scan")).hasValue("");
        }
        assertThat(page.locator("#desk")).containsText(name);
    }

    /** A finger needs 44 pixels. */
    private static void largeEnough(Locator target) {
        org.assertj.core.api.Assertions.assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(44);
    }

    /** Three houses of five people; one is to be sampled, one may go home. */
    private void hamlet(String hamlet, String word) {
        var units = house.getBean(Units.class);
        var clock = house.getBean(Clock.class);
        var today = Vietnam.dayOf(clock.instant());
        var unit = units.byCode("03199", today).orElseThrow().id();
        var scope = Scope.ofProgram(unit, units);
        ActingAs.run(scope, () -> {
            var people = new ArrayList<NewPerson>();
            for (var name : List.of("Vàng A Một", "Vàng Thị Hai", "Vàng Thị Mẫu", "Vàng A Bốn", "Vàng A Về")) {
                var home = name.endsWith("Một") || name.endsWith("Hai") ? "1" : name.endsWith("Về") ? "3" : "2";
                people.add(NewPerson.named(name + " " + word, unit)
                        .bornIn(1960 + people.size() + 10 * Integer.parseInt(home))
                        .livingAt(hamlet, null)
                        .ofHousehold(hamlet + home)
                        .withPhone("098" + String.format("%07d", Math.abs((hamlet + people.size()).hashCode()) % 9_999_999)));
            }
            List<PersonId> ids = house.getBean(PeopleRegister.class).registerAll(scope, people).stream()
                    .map(each -> each.person())
                    .toList();
            var began = clock.instant().minus(Duration.ofDays(4));
            var stays = new ArrayList<PastStay>();
            for (var i = 0; i < ids.size(); i++) {
                stays.add(PastStay.atHome(ids.get(i), unit, Subject.F1, false, began, null, null)
                        .until(i == 4 ? today : today.plusDays(17)));
            }
            house.getBean(Stays.class).takePast(scope, stays);
            house.getBean(TestOrders.class)
                    .order(
                            scope,
                            NewOrder.of(
                                    ids.get(2), unit, Purpose.CONTACT, TestKind.PCR_SCREENING, today, "story:" + word));
        });
    }
}
