package vn.vungxanh.stories;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.care.isolation.IsolationOrder;
import vn.vungxanh.care.isolation.IsolationQueries;
import vn.vungxanh.care.isolation.Sites;
import vn.vungxanh.care.isolation.Stay;
import vn.vungxanh.care.rounds.RoundFilter;
import vn.vungxanh.care.rounds.RoundFilter.Show;
import vn.vungxanh.care.rounds.RoundLine;
import vn.vungxanh.care.rounds.RoundQueries;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.surveillance.cases.Case;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.NewLaboratory;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.territory.zones.Zone;
import vn.vungxanh.territory.zones.ZoneQueries;
import vn.vungxanh.territory.zones.ZoneQueries.Which;

/** The hands of the story: each sends the form of a page as the officer whose task it is. */
final class Outbreak {

    private static final String COMMUNE = "03199";

    private final ApplicationContext house;
    private final MockMvc browser;
    private final HouseStaff staff;
    private final Scope province;
    private final String word = letters(System.nanoTime());
    private final String hamlet = "Bản " + word;
    private final LaboratoryId laboratory;
    private int tubes;

    Outbreak(ApplicationContext house, MockMvc browser) {
        this.house = house;
        this.browser = browser;
        staff = HouseStaff.of(house);
        province = staff.scope("11", Role.EPIDEMIOLOGIST, Role.HOSPITAL);
        laboratory = ask(scope -> bean(Laboratories.class)
                .add(
                        scope,
                        new NewLaboratory(
                                "L" + word.toUpperCase(java.util.Locale.ROOT),
                                "Phòng xét nghiệm " + word,
                                staff.unit("11"),
                                false,
                                1_000,
                                1_500,
                                10_000,
                                500,
                                Set.of(TestKind.values()),
                                true)));
    }

    RequestPostProcessor officer() {
        return staff.signedIn(COMMUNE, Role.UNIT_OFFICER);
    }

    RequestPostProcessor doctor() {
        return staff.signedIn("11", Role.HOSPITAL);
    }

    private RequestPostProcessor laboratory() {
        return staff.signedIn("11", Role.LABORATORY);
    }

    UUID suspected(String name) throws Exception {
        var to = sent(
                officer(),
                "/cases/new",
                "name", name + " " + word,
                "sex", "MALE",
                "birth", "1990",
                "unit", "si pa phin",
                "hamlet", hamlet,
                "disease", "COVID-19",
                "classification", "SUSPECTED",
                "source", "COMMUNITY",
                "onsetOn", "2021-05-06",
                "reportedAt", "06:30 08/05/2021");
        return UUID.fromString(to.replaceAll(".*/cases/([0-9a-f-]{36}).*", "$1"));
    }

    /** At the sampling desk, on the way, at the bench; one tube, one person. */
    void sampled(UUID person, String said) throws Exception {
        var session = sent(
                        officer(),
                        "/testing/sessions",
                        "unit", "Si Pa Phìn",
                        "place", "Trạm y tế",
                        "purpose", "CONTACT",
                        "kind", "PCR_CONFIRMATION",
                        "poolSize", "1")
                .substring("/testing/sessions/".length());
        var code = "S" + word.toUpperCase(java.util.Locale.ROOT) + ++tubes;
        var name = ask(scope -> bean(PeopleQueries.class).find(scope, new PersonId(person)))
                .orElseThrow()
                .fullName();
        shown(officer(), "/testing/sessions/" + session + "/scan", "scan", code, "tube", "");
        shown(officer(), "/testing/sessions/" + session + "/scan", "scan", name, "tube", code);
        shown(
                officer(),
                "/testing/sessions/" + session + "/scan",
                "scan", "1",
                "tube", code,
                "choices", person.toString());
        sent(officer(), "/testing/sessions/" + session + "/send", "lab", laboratory.toString());
        var bench = "/testing/labs/" + laboratory;
        shown(laboratory(), bench + "/receive", "code", code);
        shown(laboratory(), bench + "/run", "most", "94");
        shown(laboratory(), bench + "/result", "code", code, "said", said, "ct", "+".equals(said) ? "22,5" : "");
    }

    UUID contact(UUID caseId, String name) throws Exception {
        sent(
                officer(),
                "/tracing/cases/" + caseId + "/declare",
                "name", name + " " + word,
                "unit", "si pa phin",
                "birthYear", "1992",
                "from", "2021-05-07T08:00",
                "evidence", "HOUSEHOLD",
                "setting", "HOUSEHOLD");
        return ask(scope -> bean(PeopleQueries.class).search(scope, name + " " + word, 1))
                .get(0)
                .id()
                .value();
    }

    void issued(List<IsolationOrder> orders) throws Exception {
        var request = post("/isolation/orders/issue")
                .param("order", orders.stream().map(order -> order.id().toString()).toArray(String[]::new))
                .param("number", "12/QĐ-UBND")
                .param("date", "2021-05-08");
        browser.perform(request.with(csrf()).with(officer())).andExpect(status().is3xxRedirection());
    }

    String site() throws Exception {
        var code = "K" + word.toUpperCase(java.util.Locale.ROOT);
        sent(
                officer(),
                "/isolation/sites",
                "code", code,
                "name", "Trường PTDTBT " + word,
                "unit", COMMUNE,
                "kind", "CENTRAL",
                "capacity", "20",
                "guards", "2",
                "shifts", "3",
                "openedOn", "2021-05-08");
        var site = ask(scope -> bean(Sites.class).withCode(code)).orElseThrow().id().toString();
        sent(officer(), "/isolation/sites/" + site + "/rooms", "name", "P1-P5", "beds", "4");
        return site;
    }

    void allWell(List<UUID> people) throws Exception {
        var watches = lines(Show.WATCHED).stream()
                .filter(line -> people.contains(line.person()))
                .map(line -> line.watch().toString())
                .toArray(String[]::new);
        var request = post("/rounds/well")
                .param("id", UUID.randomUUID().toString())
                .param("watch", watches)
                .param("back", "/rounds");
        browser.perform(request.with(csrf()).with(officer())).andExpect(status().is3xxRedirection());
    }

    String fieldHospital() throws Exception {
        return sent(
                        doctor(),
                        "/treatment/facilities/field",
                        "name", "Bệnh viện dã chiến " + word,
                        "code", "DC-" + word.toUpperCase(java.util.Locale.ROOT),
                        "kind", "FIELD_HOSPITAL",
                        "unit", "Thành phố Điện Biên Phủ",
                        "tier", "1",
                        "latitude", "21,39",
                        "longitude", "103,02",
                        "ward1", "Khoa A",
                        "bedKind1", "ORDINARY",
                        "beds1", "20",
                        "prefix1", "A-")
                .substring("/treatment/facilities/".length());
    }

    String admitted(UUID caseId, String facility) throws Exception {
        return sent(
                        doctor(),
                        "/treatment/admissions",
                        "case", caseId.toString(),
                        "facility", facility,
                        "bedKind", "ORDINARY",
                        "severity", "MILD")
                .substring("/treatment/admissions/".length());
    }

    void asDoctor(String address, String... words) throws Exception {
        sent(doctor(), address, words);
    }

    void act(String address, String... words) throws Exception {
        sent(officer(), address, words);
    }

    void declared(UUID zone) throws Exception {
        sent(
                officer(),
                "/zones/" + zone + "/declare",
                "version", "1",
                "unit", COMMUNE,
                "name", "Khu " + hamlet,
                "kind", "LOCKDOWN",
                "disease", "COVID-19",
                "hamlets", hamlet,
                "people", "120",
                "households", "30",
                "startsAt", local(),
                "document", "15/QĐ-UBND",
                "responsible", "Phó Chủ tịch UBND xã");
    }

    void lifted(UUID zone) throws Exception {
        sent(officer(), "/zones/" + zone + "/lift", "version", "2", "liftAt", local(), "document", "17/QĐ-UBND");
    }

    UUID zone(Which which) {
        return ask(scope -> bean(ZoneQueries.class).list(scope, staff.unit(COMMUNE), which, now())).stream()
                .filter(zone -> zone.name().contains(word) || zone.extent().toString().contains(word))
                .map(Zone::id)
                .findFirst()
                .orElseThrow()
                .value();
    }

    Case illness(UUID id) {
        return ask(scope -> bean(CaseQueries.class).open(scope, new CaseId(id)));
    }

    UUID person(UUID caseId) {
        return illness(caseId).person().value();
    }

    UUID caseOf(UUID person) {
        var all = CaseFilter.of(staff.unit(COMMUNE), now()).saying(word);
        return ask(scope -> bean(CaseQueries.class).list(scope, all, 1, 50)).items().stream()
                .map(line -> line.id().value())
                .filter(id -> person(id).equals(person))
                .findFirst()
                .orElseThrow();
    }

    IsolationOrder order(UUID person) {
        return ask(scope -> bean(IsolationQueries.class).ofPerson(scope, new PersonId(person)))
                .get(0);
    }

    List<Stay> stays(IsolationOrder order) {
        return ask(scope -> bean(IsolationQueries.class).stays(scope, order.id()));
    }

    List<UUID> watched() {
        return lines(Show.WATCHED).stream().map(RoundLine::person).toList();
    }

    List<UUID> seen() {
        return lines(Show.SEEN).stream().map(RoundLine::person).toList();
    }

    private List<RoundLine> lines(Show show) {
        var filter = RoundFilter.of(staff.unit(COMMUNE), now(), show);
        return ask(scope -> bean(RoundQueries.class).list(scope, filter, 1, 5_000)).items();
    }

    String certificate(IsolationOrder order) throws Exception {
        var pdf = browser.perform(get("/isolation/orders/" + order.id() + "/certificate.pdf")
                        .with(officer()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

    Map<String, BigDecimal> figures(Instant asOf) {
        UnitId unit = staff.unit(COMMUNE);
        var request = new FigureRequest(unit.value(), LocalDate.of(2021, 5, 1), asOf);
        var values = new HashMap<String, BigDecimal>();
        ActingAs.run(province, () -> bean(FigureBook.class)
                .figures(request)
                .forEach((id, figure) -> values.put(id.value(), figure.value())));
        return values;
    }

    private java.time.Instant now() {
        return bean(Clock.class).instant();
    }

    private String local() {
        return now().atZone(Vietnam.ZONE).toLocalDateTime().toString();
    }

    private <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    private <T> T ask(Function<Scope, T> question) {
        return Objects.requireNonNull(ActingAs.call(
                province, () -> bean(TransactionTemplate.class).execute(t -> question.apply(province))));
    }

    private String sent(RequestPostProcessor who, String address, String... words) throws Exception {
        var answer = browser.perform(form(address, words).with(csrf()).with(who))
                .andReturn()
                .getResponse();
        if (answer.getStatus() / 100 != 3) {
            throw new AssertionError(address + " answered " + answer.getStatus() + ": "
                    + answer.getContentAsString().replaceAll("(?s).*<div class=\"errors\"", "").replaceAll("(?s)</ul>.*", ""));
        }
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private void shown(RequestPostProcessor who, String address, String... words) throws Exception {
        browser.perform(form(address, words).header("HX-Request", "true").with(csrf()).with(who))
                .andExpect(status().isOk());
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder form(
            String address, String... words) {
        var request = post(address);
        for (var i = 0; i < words.length; i += 2) {
            request.param(words[i], words[i + 1]);
        }
        return request;
    }

    private static String letters(long number) {
        var word = new StringBuilder();
        for (var rest = number; rest > 0 && word.length() < 9; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }
}
