package vn.vungxanh.capacity.stock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.figures.WatchedRecord;

/** What the duties room may know of this one: when something was entered last. */
@Configuration(proxyBeanMethods = false)
class SlipsWatched {

    @Bean
    WatchedRecord watchedSlips() {
        return new WatchedRecord("stock", "stock.published_watch", "/stock?unit={unit}");
    }
}
