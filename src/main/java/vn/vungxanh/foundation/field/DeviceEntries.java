package vn.vungxanh.foundation.field;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

/** The supervisors' line of the menu. */
@Configuration(proxyBeanMethods = false)
class DeviceEntries {

    @Bean
    MenuEntry devicesMenu() {
        return new MenuEntry("field.devices.menu", "/devices", MenuGroup.DATA, 710, "SUPERVISE_FIELD");
    }
}
