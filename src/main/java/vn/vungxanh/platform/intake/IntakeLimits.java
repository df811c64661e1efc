package vn.vungxanh.platform.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the public may take.
 *
 * @param concurrent requests at the same time; all others are refused at once and come again
 * @param turns how many of them are worked on at a time; the others wait for a turn, or for the disk
 * @param patience how long one waits for its turn before it is refused
 * @param aSecond requests of one address in the long run; many citizens share the address of their operator
 * @param atOnce requests of one address that may come together before the long run counts
 * @param bodyBytes of one request
 */
@ConfigurationProperties("vungxanh.intake")
record IntakeLimits(
        @DefaultValue("1000") int concurrent,
        @DefaultValue("8") int turns,
        @DefaultValue("1s") Duration patience,
        @DefaultValue("20") double aSecond,
        @DefaultValue("200") int atOnce,
        @DefaultValue("65536") long bodyBytes) {}
