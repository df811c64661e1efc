package vn.vungxanh.foundation.access;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new installation has nobody who could let others in: its console shows a link to the page that makes the first one. */
@Component
@Profile("!demonstration")
class FirstAdministratorLink {

    private final StaffRepository staff;
    private final OneTimeLinks links;

    FirstAdministratorLink(StaffRepository staff, OneTimeLinks links) {
        this.staff = staff;
        this.links = links;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        if (!staff.administratorExists()) {
            var environment = ready.getApplicationContext().getEnvironment();
            var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
            var base = environment.getProperty("vungxanh.address", "http://localhost:" + port);
            System.out.printf("""

                    Chưa có quản trị viên. Mở liên kết này trong 24 giờ để tạo (dùng một lần):
                    No administrator yet. Open this link within 24 hours to create one (works once):

                        %s/access/first/%s

                    """, base, links.forFirstAdministrator());
        }
    }
}
