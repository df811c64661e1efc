package vn.vungxanh.bench.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.pace;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Posts leave at a steady rate whether or not earlier ones have come back, each from another citizen's address; a wait in a
 * queue counts as latency. With {@code staff} requests a second, a signed-in officer turns pages meanwhile.
 */
public final class LoadSimulation extends Simulation {

    private static final Public WHAT = Public.valueOf(System.getProperty("what"));
    private static final double RATE = Double.parseDouble(System.getProperty("rate"));
    private static final int SECONDS = Integer.getInteger("seconds");
    private static final boolean BURST = Boolean.getBoolean("burst");

    /** Of the burst: what a proxy before the program would open to it at most; each asks again when its time has come and it was answered. */
    private static final int CONNECTIONS = Integer.getInteger("connections", 2_000);

    /** Until the generator's own code is compiled; what fails in it counts too. */
    private static final int RAMP_SECONDS = 10;

    private static final int STAFF = Integer.getInteger("staff", 0);

    public LoadSimulation() {
        var everything = new ArrayList<PopulationBuilder>();
        everything.add(citizens());
        if (STAFF > 0) {
            everything.add(staff());
        }
        setUp(everything).assertions(goals());
    }

    private static HttpProtocolBuilder program() {
        return http.baseUrl(System.getProperty("base")).shareConnections().disableFollowRedirect();
    }

    private static PopulationBuilder citizens() {
        var post = http("post")
                .post(WHAT.path)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", session -> address(ThreadLocalRandom.current()))
                .body(StringBody(session -> WHAT.body(ThreadLocalRandom.current())));
        var checked = BURST
                ? post.check(status().in(200, 201, 429, 503).saveAs("answer"))
                        .checkIf(session -> session.getInt("answer") >= 400)
                        .then(header("Retry-After").exists())
                : post.check(status().in(200, 201));
        var citizens = scenario("citizens");
        return (BURST
                        ? citizens.during(SECONDS)
                                .on(pace(Duration.ofNanos((long) (1e9 * CONNECTIONS / RATE))).exec(checked))
                                .injectOpen(rampUsers(CONNECTIONS).during(1))
                        : citizens.exec(checked)
                                .injectOpen(
                                        rampUsersPerSec(RATE / 10).to(RATE).during(RAMP_SECONDS),
                                        constantUsersPerSec(RATE).during(SECONDS)))
                .protocols(program());
    }

    /** Behind a proxy that names them. */
    private static String address(Random chance) {
        return "14." + chance.nextInt(160, 192) + "." + chance.nextInt(256) + "." + chance.nextInt(256);
    }

    private static PopulationBuilder staff() {
        var signIn = exec(http("login").get("/login").check(css("input[name=_csrf]", "value").saveAs("csrf")))
                .exec(http("signing in")
                        .post("/login")
                        .formParam("login", "cdc")
                        .formParam("password", "vungxanh-demo")
                        .formParam("_csrf", "#{csrf}")
                        .check(status().is(302)));
        return scenario("staff")
                .exec(signIn)
                .exitHereIfFailed()
                .during(SECONDS)
                .on(exec(http("staff").get("/cases").check(status().is(200)))
                        .pause(1)
                        .exec(http("staff").get("/").check(status().is(200)))
                        .pause(1))
                .injectOpen(rampUsers(STAFF).during(5))
                .protocols(program());
    }

    private static List<Assertion> goals() {
        var goals = new ArrayList<Assertion>();
        goals.add(details("post").failedRequests().count().is(0L));
        goals.add(details("post").responseTime().percentile(50).lte(300));
        goals.add(details("post").responseTime().percentile(95).lte(BURST ? 2_000 : 300));
        goals.add(details("post").responseTime().percentile(99).lte(BURST ? 5_000 : 800));
        if (!BURST) {
            goals.add(details("post").successfulRequests().count().gte((long) (RATE * SECONDS * 0.99)));
        }
        if (STAFF > 0) {
            goals.add(details("signing in").failedRequests().count().is(0L));
            goals.add(details("staff").failedRequests().count().is(0L));
            goals.add(details("staff").responseTime().percentile(50).lte(2_000));
            goals.add(details("staff").responseTime().percentile(95).lte(2_000));
            goals.add(details("staff").responseTime().percentile(99).lte(2_000));
        }
        return goals;
    }
}
