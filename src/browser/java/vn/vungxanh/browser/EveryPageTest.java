package vn.vungxanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page by axe-core, at a desk by day in Vietnamese and on a phone by night in English; no error in the console. */
class EveryPageTest extends InABrowser {

    private static final List<String> OF_THE_EPIDEMIOLOGIST = List.of(
            "/",
            "/dashboards/11",
            "/dashboards/03199?by=onset",
            "/map?unit=11&parts=communes",
            "/cases",
            "/cases/new",
            "/cases/export?unit=11",
            "/tracing?level=1",
            "/followup",
            "/followup/calls?tracer=",
            "/followup/contacts",
            "/followup/clocks?by=week",
            "/followup/clocks/list?clock=result_f1",
            "/traces",
            "/traces/runs",
            "/traces/shared",
            "/chains",
            "/presence",
            "/presence/places/new",
            "/presence/groups",
            "/people/doubtful",
            "/field",
            "/field/outbox",
            "/declarations",
            "/declarations/triage",
            "/declarations/triage?closed=true",
            "/declarations/enter",
            "/declarations/export?unit=11",
            "/rounds",
            "/rounds/people",
            "/rounds/alarms",
            "/rounds/progress",
            "/devices",
            "/field/conflicts",
            "/field/file",
            "/citizens/outbox",
            "/citizens/wishes",
            "/screening",
            "/screening/new",
            "/screening/people?show=again",
            "/imports",
            "/imports/new?kind=cases",
            "/treatment",
            "/treatment/admissions",
            "/treatment/facilities",
            "/treatment/facilities/field",
            "/treatment/requests",
            "/treatment/vehicles",
            "/treatment/rules",
            "/directives",
            "/directives/higher",
            "/tasks",
            "/tasks?unit=11&show=late",
            "/committee",
            "/committee/meetings",
            "/checkins",
            "/checkins/places/new",
            "/checkins/scan",
            "/checkins/held",
            "/isolation",
            "/isolation/orders",
            "/isolation/stays",
            "/isolation/rules",
            "/isolation/sites/new",
            "/deadlines",
            "/deadlines/law",
            "/duties",
            "/duties/list",
            "/duties/records",
            "/duties/rules",
            "/duties/forms",
            "/duties/assigned",
            "/zones",
            "/zones?which=WAITING",
            "/zones/outbreaks",
            "/zones/measures",
            "/zones/posts",
            "/zones/disinfections",
            "/zones/new?unit=03199",
            "/frontier",
            "/frontier?trouble=tired",
            "/frontier/posts",
            "/frontier/events?from=2021-01-01",
            "/frontier/events/new",
            "/frontier/patrols",
            "/frontier/gates",
            "/frontier/forces",
            "/field/border",
            "/enforcement",
            "/enforcement/new",
            "/enforcement/fines",
            "/enforcement/false-information",
            "/enforcement/criminal",
            "/checkpoints",
            "/workforce",
            "/workforce/lines?skill=nurse",
            "/workforce/members",
            "/workforce/teams?kind=rapid_response",
            "/workforce/vehicles",
            "/networks",
            "/dispatch",
            "/dispatch/orders",
            "/dispatch/orders/new",
            "/dispatch/requests",
            "/dispatch/needs",
            "/dispatch/aid",
            "/dispatch/training",
            "/stock",
            "/stock/items/PPE_SET",
            "/stock/expiring",
            "/stock/transfers",
            "/stock/orders",
            "/stock/stores",
            "/stock/ledger",
            "/stock/issue",
            "/checkpoints/passages?day=2021-05-23",
            "/checkpoints/areas",
            "/checkpoints/set-up",
            "/reporting",
            "/reporting/daily?unit=11&asOf=2021-05-24T06:00",
            "/reporting/external",
            "/reporting/reconciliation",
            "/reporting/daily?template=outbreak&unit=103&asOf=2021-05-24T06:00",
            "/reporting/daily?template=midnight&unit=11&asOf=2021-05-24T06:00",
            "/templates",
            "/templates/midnight",
            "/statutory",
            "/statutory?unit=11&below=yes&show=late",
            "/statutory/periods",
            "/statutory/law",
            "/analytics",
            "/risk",
            "/risk?unit=11&show=communes",
            "/risk/units/03199",
            "/risk/units/03199?regime=tt-15-2026-pttds",
            "/facts",
            "/risk/thresholds?regime=qd-218-2022",
            "/analytics/outlook",
            "/analytics/curve",
            "/analytics/spread",
            "/analytics/attack",
            "/analytics/methods",
            "/mobility",
            "/mobility/flows",
            "/mobility/flows?by=parts",
            "/mobility/reports?unit=03199&from=2021-05-23&to=2021-05-23",
            "/delays",
            "/delays?kind=incubation",
            "/greenzone",
            "/public/11",
            "/public/11/103",
            "/scenarios",
            "/scenarios?kind=AT_ONCE&cases=10000&set=hanoi_2021",
            "/scenarios/parameters",
            "/scenarios/plans",
            "/adminunits",
            "/adminunits/103",
            "/access/me",
            "/search?q=giang");

    private static final List<String> OF_THE_ADMINISTRATOR =
            List.of("/", "/presence/index", "/access/staff", "/access/audit", "/codes", "/adminunits/import", "/borders");

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT, vi", "360, 780, DARK, en"})
    void everyPageCanBeUsedByEverybody(int width, int height, ColorScheme colours, String language) {
        var page = signIn(window(width, height, colours), "cdc");
        var errors = listen(page);
        page.navigate("/?lang=" + language);
        visit(page, OF_THE_EPIDEMIOLOGIST, language);
        page.navigate("/cases?unit=11&status=confirmed");
        var oneCase = page.locator("#cases tbody th a").first().getAttribute("href");
        page.navigate(oneCase);
        var person = page.locator("main a[href^='/people/']").first().getAttribute("href");
        visit(page, List.of(oneCase, oneCase + "/edit", "/tracing" + oneCase + "/declare", person), language);
        page.navigate("/followup/contacts");
        var followed = page.locator("table.list tbody th a").first().getAttribute("href");
        visit(page, List.of("/followup" + oneCase, followed, followed + "/call"), language);
        assertThat(errors).isEmpty();
    }

    @Test
    void everyPageOfTheAdministratorToo() {
        var page = signIn(desktop(), "admin");
        var errors = listen(page);
        visit(page, OF_THE_ADMINISTRATOR, "vi");
        assertThat(errors).isEmpty();
    }

    @Test
    void everyPageOfTheCommitteeToo() {
        var page = signIn(phone(), "bcd");
        var errors = listen(page);
        visit(page, List.of("/alerts", "/dashboards/11"), "vi");
        assertThat(errors).isEmpty();
    }

    @Test
    void theDoorToo() {
        var page = phone();
        page.navigate("/login");
        photograph(page, "login-phone");
        isAccessible(page);
    }

    /** All of them, also after one that fails. */
    private static void visit(Page page, List<String> addresses, String language) {
        var failed = new ArrayList<String>();
        for (var address : addresses) {
            try {
                visit(page, address, language);
            } catch (AssertionError why) {
                failed.add(address + ": " + beginning(why.getMessage()));
            }
        }
        assertThat(failed).isEmpty();
    }

    private static void visit(Page page, String address, String language) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        photograph(page, "every-" + language + address.replaceAll("[^a-z]+", "-"));
        isAccessible(page);
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(600, text.length()));
    }

    private static List<String> listen(Page page) {
        var errors = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        return errors;
    }
}
