package vn.vungxanh.foundation.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.tasks.NewTask;
import vn.vungxanh.foundation.tasks.TaskId;
import vn.vungxanh.foundation.tasks.TaskOverdue;
import vn.vungxanh.foundation.tasks.TaskSource;
import vn.vungxanh.foundation.tasks.Tasks;
import vn.vungxanh.foundation.tasks.Told;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

@HouseTest
class OverdueTasksTest {

    @Autowired
    Channel channel;

    @Autowired
    Tasks tasks;

    @Autowired
    ApplicationEventPublisher news;

    @Autowired
    TransactionTemplate work;

    @Autowired
    MockMvc browser;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext house;

    Scope province;
    Scope district;
    Scope commune;

    @BeforeEach
    void people() {
        var staff = HouseStaff.of(house);
        province = staff.scope("11", Role.COMMITTEE);
        district = staff.scope("103", Role.COMMITTEE);
        commune = staff.scope("03199", Role.UNIT_OFFICER);
    }

    private TaskId late() {
        var wanted = new NewTask(
                "Báo cáo khu cách ly",
                commune.home(),
                null,
                Vietnam.dayOf(clock.instant()).minusDays(2),
                null,
                TaskSource.byHand(UUID.randomUUID()));
        return ActingAs.call(
                province, () -> tasks.give(province, wanted, clock.instant().minus(Duration.ofDays(9))));
    }

    private TaskOverdue overdue(Told told, Scope to, TaskId task) {
        return new TaskOverdue(
                TimeOrderedId.next(clock),
                3,
                told,
                commune.home().value(),
                to.home().value(),
                List.of(),
                List.of(task.value()));
    }

    private long unread(Scope who) {
        return ActingAs.call(who, () -> channel.unread(who));
    }

    @Test
    void theSuperiorReadsItOnceHoweverOftenItIsTold() {
        var before = unread(district);
        var above = unread(province);
        var told = overdue(Told.SUPERIOR, district, late());

        work.executeWithoutResult(status -> news.publishEvent(told));
        work.executeWithoutResult(status -> news.publishEvent(told));

        assertThat(unread(district)).isEqualTo(before + 1);
        assertThat(unread(province)).isEqualTo(above);
        var message = ActingAs.call(district, () -> channel.get(district, new MessageId(told.id())));
        assertThat(message.body()).contains("Báo cáo khu cách ly");
        assertThat(message.about()).isEqualTo("/tasks?unit=03199&show=late");
    }

    @Test
    void whoOwesCanAnswerTheCommittee() throws Exception {
        var task = late();
        var told = overdue(Told.COMMITTEE, province, task);
        work.executeWithoutResult(status -> news.publishEvent(told));
        var id = new MessageId(told.id());
        ActingAs.run(commune, () -> channel.answer(commune, id, "Chiều nay xong"));

        assertThat(ActingAs.call(province, () -> channel.get(province, id)).urgent())
                .isTrue();
        assertThat(ActingAs.call(province, () -> channel.answers(province, id))).hasSize(1);
        browser.perform(get("/committee/messages/" + id.value())
                        .with(HouseStaff.of(house).signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/tasks?unit=03199&amp;show=late")));
    }
}
