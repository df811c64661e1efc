package vn.vungxanh.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import vn.vungxanh.platform.storage.HouseDatabase;

/**
 * The whole house on a real PostgreSQL, spoken to through MockMvc. The context is shared by all tests, the database is
 * fresh for each run of the tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "vungxanh.home=target/house",
            "vungxanh.diseases=classpath:own-diseases.csv",
            "vungxanh.presence.upkeep=P1D",
            "spring.modulith.events.republish-outstanding-events-on-restart=false"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {HouseDatabase.class, HouseClock.class})
public @interface HouseTest {}
