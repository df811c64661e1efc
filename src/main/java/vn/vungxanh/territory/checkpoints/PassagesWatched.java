package vn.vungxanh.territory.checkpoints;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.figures.WatchedRecord;

/** What the duties room may know of this one: when something was entered last. */
@Configuration(proxyBeanMethods = false)
class PassagesWatched {

    @Bean
    WatchedRecord watchedPassages() {
        return new WatchedRecord("passages", "checkpoints.published_watch", "/checkpoints/{keeper}");
    }
}
