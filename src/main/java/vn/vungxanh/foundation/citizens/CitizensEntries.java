package vn.vungxanh.foundation.citizens;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.foundation.access.OpenRoute;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;
import vn.vungxanh.platform.shell.OpenEntry;

/** What is open to everybody, the link for citizens, the line of the menu. */
@Configuration(proxyBeanMethods = false)
class CitizensEntries {

    @Bean
    OpenEntry ownRecordsEntry() {
        return new OpenEntry(300, "/citizens", "citizens.title");
    }

    @Bean
    OpenRoute citizensStart() {
        return OpenRoute.of("/citizens");
    }

    /** Everything that a citizen sends or is led to; what the staff uses lies beside it, not below. */
    @Bean
    OpenRoute citizensOwn() {
        return OpenRoute.of("/citizens/own/**");
    }

    @Bean
    MenuEntry wishesMenu() {
        return new MenuEntry("citizens.menu", "/citizens/wishes", MenuGroup.AREA, 327, Permission.TRIAGE.name());
    }
}
