package vn.vungxanh.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseDefinitions;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;

/** An officer of a commune decides on a proposed zone, lays it anew and lifts it, at a desk and on a phone. */
class ZonesStoryTest extends InABrowser {

    @Autowired
    ApplicationContext house;

    @Test
    void aZoneFromProposalToLifting() {
        aCaseIsConfirmedIn("Bản Huổi Thử");
        var page = signIn(desktop(), "sipaphin");
        decide(page, "Bản Huổi Thử", "desktop");
    }

    @Test
    void theSameOnAPhone() {
        aCaseIsConfirmedIn("Bản Pá Thử");
        var page = signIn(phone(), "sipaphin");
        decide(page, "Bản Pá Thử", "phone");
    }

    @Test
    void everyPageOfZonesIsAccessible() {
        var page = signIn(desktop(), "cdc");
        for (var path : List.of(
                "/zones",
                "/zones?which=WAITING",
                "/zones/new",
                "/zones/new?unit=03199",
                "/zones/outbreaks",
                "/zones/measures",
                "/zones/posts",
                "/zones/disinfections")) {
            page.navigate(path);
            isAccessible(page);
        }
    }

    private void decide(Page page, String hamlet, String window) {
        page.navigate("/zones?which=WAITING");
        var row = page.locator("#zones tbody tr").filter(new Locator.FilterOptions().setHasText(hamlet));
        photograph(page, "zones-proposals-" + window);
        row.locator("th a").click();
        page.locator("main a[href$='/declare']").first().click();
        assertThat(page.locator("input[name=hamlet][value='" + hamlet + "']")).isChecked();
        page.locator("#z-people").fill("85");
        page.locator("#z-document").fill("15/QĐ-UBND");
        page.locator("#z-responsible").fill("Nguyễn Văn A, Phó Chủ tịch UBND xã");
        photograph(page, "zones-form-" + window);
        isAccessible(page);
        page.locator("#z-document").press("Control+Enter");
        assertThat(page.locator("h1")).containsText(hamlet);
        assertThat(page.locator("#history")).containsText("15/QĐ-UBND");

        page.locator("main a[href$='/adjust']").first().click();
        page.locator("#z-hamlets").fill(hamlet + " 2");
        page.locator("#z-starts")
                .fill(house.getBean(Clock.class)
                        .instant()
                        .plus(Duration.ofHours(1))
                        .atZone(Vietnam.ZONE)
                        .toLocalDateTime()
                        .withSecond(0)
                        .withNano(0)
                        .toString());
        page.locator("#z-document").fill("16/QĐ-UBND");
        page.locator("#z-reason").fill("Có người tiếp xúc ở nhóm hộ bên suối");
        page.locator("#z-reason").press("Control+Enter");
        assertThat(page.locator("#history")).containsText("16/QĐ-UBND");
        photograph(page, "zones-zone-" + window);
        isAccessible(page);

        page.locator("#lift summary").click();
        page.locator("#l-document").fill("17/QĐ-UBND");
        page.locator("#lift button").click();
        assertThat(page.locator(".errors")).isVisible();
        assertThat(page.locator("#l-document")).hasValue("17/QĐ-UBND");
        page.locator("#l-reason").fill("Toàn bộ mẫu âm tính lần hai");
        page.locator("#l-reason").press("Enter");
        assertThat(page.locator("#history")).containsText("17/QĐ-UBND");
        assertThat(page.locator("#lift")).hasCount(0);
    }

    private void aCaseIsConfirmedIn(String hamlet) {
        var staff = HouseStaff.of(house);
        var province = staff.scope("11", Role.EPIDEMIOLOGIST);
        var at = house.getBean(Clock.class).instant();
        var unit = staff.unit("03199");
        var definition = house.getBean(CaseDefinitions.class)
                .inForce("COVID-19", Vietnam.dayOf(at))
                .id();
        ActingAs.run(province, () -> {
            var person = house.getBean(PeopleRegister.class)
                    .registerAll(
                            province,
                            List.of(NewPerson.named("Giàng A " + hamlet.split(" ")[1], unit)
                                    .bornIn(1979)
                                    .livingAt(hamlet, null)))
                    .get(0)
                    .person();
            var facts = CaseFacts.suspected(definition, at, Source.UNKNOWN)
                    .classified(Classification.CONFIRMED, definition, at)
                    .facts();
            house.getBean(CaseManagement.class).record(province, new NewCase(person, "COVID-19", unit, facts, null));
        });
    }
}
