package vn.vungxanh.foundation.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.vungxanh.foundation.imports.ImportDesk.assertBalance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.sheets.SheetReader;
import vn.vungxanh.support.HouseTest;

@HouseTest
class ImportsTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Imports imports;

    @Autowired
    ImportQueries queries;

    @Autowired
    HerbList herbs;

    @Autowired
    ImportWorker worker;

    @Autowired
    Retention retention;

    @Autowired
    UploadFolder uploads;

    @Autowired
    OutcomeRepository outcomes;

    @Autowired
    Clock clock;

    @Autowired
    TemplateSheet template;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    Scope officer;

    @BeforeEach
    void officer() {
        officer = HouseStaff.of(house).scope("11", Role.EPIDEMIOLOGIST);
        herbs.stored.clear();
    }

    @AfterEach
    void heal() {
        herbs.failAfterBatches.set(Integer.MAX_VALUE);
    }

    @Test
    void aListIsMappedCheckedAndStoredAndItsMappingIsRemembered() {
        var text = "Cây thuốc;Số lạng;Ngày hái\nGừng;2;1/5/2021\nNghệ;hai;1/5/2021\n";
        var job = send("nghe.csv", text);
        assertThat(job.mapping()).containsExactlyInAnyOrderEntriesOf(Map.of(1, "weight", 2, "picked"));
        assertThatThrownBy(() -> as(() -> check(job.id(), job.mapping())))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo(ImportRule.REQUIRED_COLUMN_NOT_MAPPED));

        as(() -> check(job.id(), Map.of(0, "name", 1, "weight", 2, "picked")));
        assertThat(ended(job.id()).status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(herbs.stored).isEmpty();
        as(() -> store(job.id()));
        assertThat(ended(job.id()).balance()).isEqualTo(new Balance(1, 0, 0, 1));
        assertThat(herbs.stored).containsExactly("Gừng");

        assertThat(send("lai.csv", text).mapping()).containsEntry(0, "name");
        assertThat(send("lai.csv", text).sameAs()).isEqualTo(job.id());
    }

    @Test
    void aRowThatBreaksItsBatchIsFoundAndTheOthersAreStored() throws Exception {
        var rows = IntStream.range(0, 2_500).mapToObj(i -> i == 1_234 ? "Lá ngón" : "Cây " + i);
        var job = new ImportDesk(house, "11")
                .send("herbs", "a.csv", csv(rows.collect(Collectors.joining("\n"))), Map.of());
        assertBalance(job, 2_499, 0, 0, 1);
        assertThat(job.get("errors").get(0).get("row").asInt()).isEqualTo(1_236);
    }

    @Test
    void aBrokenOffJobKnowsWhatItStoredAndGoesOnThere() {
        var rows = IntStream.range(0, 3_500).mapToObj(i -> "Cây " + i).collect(Collectors.joining("\n"));
        herbs.failAfterBatches.set(2);
        var job = send("dai.csv", "Tên cây\n" + rows);
        as(() -> check(job.id(), job.mapping()));
        ended(job.id());
        as(() -> store(job.id()));
        assertThat(ended(job.id()).status()).isEqualTo(ImportStatus.INTERRUPTED);
        assertThat(herbs.stored).hasSize(2_000);

        herbs.failAfterBatches.set(Integer.MAX_VALUE);
        as(() -> {
            imports.resume(officer, job.id());
            return true;
        });
        var done = ended(job.id());
        assertThat(done.status()).isEqualTo(ImportStatus.STORED);
        assertThat(done.balance()).isEqualTo(new Balance(3_500, 0, 0, 0));
        assertThat(herbs.stored).hasSize(3_500);
    }

    @Test
    void whatWasAtWorkWhenTheProgramEndedGoesOnByItselfAtTheNextStart() {
        var rows = IntStream.range(0, 3_500).mapToObj(i -> "Cây " + i).collect(Collectors.joining("\n"));
        herbs.failAfterBatches.set(2);
        var job = send("mat-dien.csv", "Tên cây\n" + rows);
        as(() -> check(job.id(), job.mapping()));
        ended(job.id());
        as(() -> store(job.id()));
        ended(job.id());
        herbs.failAfterBatches.set(Integer.MAX_VALUE);
        // A program that was killed had no time to say that it broke off.
        as(() -> sql.sql("update imports.jobs set status = 'STORING', finished_at = null where id = :id")
                .param("id", job.id())
                .update());

        worker.takeUpWhatWasBrokenOff();

        var done = ended(job.id());
        assertThat(done.status()).isEqualTo(ImportStatus.STORED);
        assertThat(done.balance()).isEqualTo(new Balance(3_500, 0, 0, 0));
        assertThat(herbs.stored).hasSize(3_500);
        worker.takeUpWhatWasBrokenOff();
        assertThat(ended(job.id()).balance()).isEqualTo(done.balance());
    }

    @Test
    void filesAndRejectedRowsGoWhenTheirDaysAreOverAndTheBalanceStays() {
        var stored = send("cu.csv", "Cây thuốc;Số lạng\nGừng;2\nNghệ;hai\n");
        as(() -> check(stored.id(), Map.of(0, "name", 1, "weight")));
        ended(stored.id());
        as(() -> store(stored.id()));
        var balance = ended(stored.id()).balance();
        var undone = send("bo-do.csv", "Tên cây\nSả\n");
        var sentAt = clock.instant();

        retention.expire(officer, sentAt.plus(Duration.ofDays(29)));
        assertThat(uploads.of(stored.id())).exists();
        retention.expire(officer, sentAt.plus(Duration.ofDays(31)));
        assertThat(uploads.of(stored.id())).doesNotExist();
        assertThat(uploads.of(undone.id())).doesNotExist();
        assertThat(job(undone.id()).status()).isEqualTo(ImportStatus.DISCARDED);
        assertThat(rejected(stored.id())).isEqualTo(1);

        retention.expire(officer, sentAt.plus(Duration.ofDays(91)));
        assertThat(rejected(stored.id())).isZero();
        assertThat(job(stored.id()).balance()).isEqualTo(balance);
        assertThat(job(stored.id()).status()).isEqualTo(ImportStatus.STORED);
        retention.expire(officer, sentAt.plus(Duration.ofDays(400)));
        assertThat(job(stored.id()).balance()).isEqualTo(balance);
    }

    private ImportJob job(UUID id) {
        return as(() -> queries.get(officer, id));
    }

    private long rejected(UUID id) {
        return as(() -> transaction.execute(t -> outcomes.countRejected(id)));
    }

    @Test
    void theDatabaseRefusesABalanceThatDoesNotHold() {
        var job = send("can.csv", "Tên cây;Số lạng\nGừng;1\n");
        assertThatThrownBy(() -> as(() -> transaction.execute(
                        status -> sql.sql("""
                        update imports.jobs set status = 'STORED', rows = 3, created = 1, updated = 0, duplicate = 0, rejected = 1
                        where id = :id
                        """).param("id", job.id()).update())))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anotherProvinceDoesNotSeeTheJobNorItsRows() {
        var job = send("kin.csv", "Tên cây;Số lạng\nGừng;1\n");
        var elsewhere = HouseStaff.of(house).scope("24", Role.EPIDEMIOLOGIST);
        assertThatThrownBy(() -> ActingAs.call(elsewhere, () -> queries.get(elsewhere, job.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ActingAs.call(elsewhere, () -> queries.rejected(elsewhere, job.id(), 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theTemplateComesBackEmptyOfItsSampleRow() throws Exception {
        for (var language : new String[] {"vi", "en"}) {
            var bytes = new ByteArrayOutputStream();
            template.write(herbs, Locale.forLanguageTag(language), bytes);
            var file = folder.resolve(language + ".xlsx");
            Files.write(file, bytes.toByteArray());
            assertThat(SheetReader.of(file, null).sample()).hasSize(2);
            var job = as(() -> imports.send(
                    officer,
                    new NewImport("herbs", "mẫu.xlsx", null, Map.of(), Map.of()),
                    new ByteArrayInputStream(bytes.toByteArray())));
            assertThat(job.mapping()).hasSize(3);
            as(() -> check(job.id(), job.mapping()));
            assertThat(ended(job.id()).failure()).isEqualTo(ImportRule.NO_ROWS.messageKey());
        }
    }

    @Test
    void thePagesOfAListAreShown() throws Exception {
        var desk = new ImportDesk(house, "11");
        var job = send("trang.csv", "Tên cây;Số lạng;Ngày hái\n<b>Gừng</b>;1;hôm qua\n");
        assertThat(desk.page("/imports/" + job.id())).contains("&lt;b&gt;").doesNotContain("<b>Gừng");
        assertThat(desk.page("/imports/new?kind=herbs")).contains("multipart/form-data");
        assertThat(desk.page("/imports/template/herbs.xlsx")).isNotEmpty();
        as(() -> check(job.id(), job.mapping()));
        ended(job.id());
        assertThat(desk.page("/imports/" + job.id() + "?lang=en")).contains("is not a valid date");
    }

    private boolean check(UUID id, Map<Integer, String> mapping) {
        imports.check(officer, id, mapping, Map.of());
        return true;
    }

    private boolean store(UUID id) {
        imports.store(officer, id, ImportMode.GOOD);
        return true;
    }

    private ImportJob send(String name, String text) {
        return as(() -> imports.send(
                officer,
                new NewImport("herbs", name, null, Map.of(), Map.of()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private ImportJob ended(UUID id) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !as(() -> queries.get(officer, id)).status().isAtWork());
        return as(() -> queries.get(officer, id));
    }

    private <T> T as(Supplier<T> work) {
        return ActingAs.call(officer, work);
    }

    private static byte[] csv(String rows) {
        return ("Tên cây\n" + rows).getBytes(StandardCharsets.UTF_8);
    }
}
