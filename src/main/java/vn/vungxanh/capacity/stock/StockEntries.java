package vn.vungxanh.capacity.stock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.shell.MenuEntry;
import vn.vungxanh.platform.shell.MenuGroup;

/** The room's line of the menu. */
@Configuration(proxyBeanMethods = false)
class StockEntries {

    @Bean
    MenuEntry stockMenu() {
        return new MenuEntry("stock.menu", "/stock", MenuGroup.CAPACITY, 10, "VIEW_FIGURES");
    }
}
