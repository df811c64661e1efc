package vn.vungxanh.foundation.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

/** What a telephone is given to take along. */
@HouseTest
class FieldAppPagesTest {

    private static final Pattern QUOTED = Pattern.compile("\"(/[^\"]+)\"");

    @Autowired
    private MockMvc browser;

    @Autowired
    private ApplicationContext house;

    @Test
    void whoWorksInTheFieldOpensTheAppInBothLanguages() throws Exception {
        var worker = HouseStaff.of(house).signedIn("03199", Role.UNIT_OFFICER);
        for (var language : List.of("vi", "en")) {
            for (var path : List.of("/field", "/field/outbox")) {
                browser.perform(get(path).param("lang", language).with(worker))
                        .andExpect(status().isOk())
                        .andExpect(header().exists("Field-User"))
                        .andExpect(header().string("Cache-Control", org.hamcrest.Matchers.containsString("no-store")));
            }
        }
    }

    @Test
    void everyFormThatARoomPlugsInHasAName() {
        assertThat(house.getBeansOfType(FieldForm.class).values())
                .extracting(FieldForm::kind)
                .filteredOn(kind -> !kind.equals("memo")) // the browser tests' own
                .isSubsetOf(vn.vungxanh.foundation.field.web.KindWords.NAMED);
    }

    @Test
    void othersDoNot() throws Exception {
        var hospital = HouseStaff.of(house).signedIn("11", Role.HOSPITAL);
        browser.perform(get("/field").with(hospital)).andExpect(status().isForbidden());
        browser.perform(get("/field/outbox").with(hospital)).andExpect(status().isForbidden());
        browser.perform(get("/field")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void everyFileThatTheWorkerKeepsIsThereForEverybody() throws Exception {
        var script = browser.perform(get("/field-shell.js"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var files = QUOTED.matcher(script)
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList();
        assertThat(files)
                .contains("/field.js", "/app.css", "/assets/idb/index.js")
                .doesNotContain("/field-worker.js");
        for (var file : files) {
            browser.perform(get(file)).andExpect(status().isOk());
        }
    }

    @Test
    void theIconIsAPictureOfItsSize() throws Exception {
        var bytes = browser.perform(get("/field-icon-192.png"))
                .andExpect(content().contentType("image/png"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(192);
        browser.perform(get("/field-icon-7.png")).andExpect(status().isNotFound());
    }

    @Test
    void everyWordThatAScriptSaysIsInThePage() throws Exception {
        var page = Files.readString(Path.of("src/main/jte/field/words.jte"));
        var said = Pattern.compile("word\\(\"([a-zA-Z.]+)\"");
        try (var scripts = Files.list(Path.of("src/main/resources/static"))) {
            for (var script : scripts.filter(
                            file -> file.getFileName().toString().startsWith("field"))
                    .toList()) {
                assertThat(said.matcher(Files.readString(script)).results().map(match -> match.group(1)))
                        .as(script.toString())
                        .allSatisfy(key -> assertThat(page).contains("\"" + key + "\""));
            }
        }
    }

    @Test
    void nothingEverDeletesTheDatabaseOfATelephone() throws Exception {
        try (var scripts = Files.list(Path.of("src/main/resources/static"))) {
            for (var script :
                    scripts.filter(file -> file.toString().endsWith(".js")).toList()) {
                assertThat(Files.readString(script)).doesNotContain("deleteDatabase", "deleteObjectStore", "deleteDB");
            }
        }
    }
}
