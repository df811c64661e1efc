package vn.vungxanh.care.rounds;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.figures.WatchedRecord;

/** What the duties room may know of this one: when something was entered last. */
@Configuration(proxyBeanMethods = false)
class LooksWatched {

    @Bean
    WatchedRecord watchedLooks() {
        return new WatchedRecord("watch", "rounds.published_watch", "/rounds?unit={unit}");
    }
}
