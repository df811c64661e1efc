package vn.vungxanh.foundation.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/** Real accounts for the tests of all rooms, made when they are first asked for. They show no second factor. */
public final class HouseStaff {

    public static final String PASSWORD = "một câu dài dễ nhớ";

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);

    private final ApplicationContext house;

    private HouseStaff(ApplicationContext house) {
        this.house = house;
    }

    public static HouseStaff of(ApplicationContext house) {
        return new HouseStaff(house);
    }

    public UnitId unit(String code) {
        return house.getBean(Units.class).byCode(code, DAY).orElseThrow().id();
    }

    /** What a query takes as its first argument; begin the transaction inside {@link ActingAs}. */
    public Scope scope(String unitCode, Role... roles) {
        return authenticated(unitCode, roles).scope();
    }

    /** For MockMvc: {@code get("/cases").with(staff.signedIn("11", EPIDEMIOLOGIST))}. */
    public RequestPostProcessor signedIn(String unitCode, Role... roles) {
        return authentication(authenticated(unitCode, roles));
    }

    /** An account that signs in with {@link #PASSWORD}. */
    StaffAccount withPassword(String login, boolean exempt, String unitCode, Role... roles) {
        add(login, house.getBean(Passwords.class).hash(PASSWORD), exempt, unitCode, roles);
        return staff().withLogin(login).orElseThrow();
    }

    private StaffAuthentication authenticated(String unitCode, Role... roles) {
        var login = (String.join(
                                "-",
                                Set.of(roles).stream().map(Role::name).sorted().toList()) + "." + unitCode)
                .toLowerCase(java.util.Locale.ROOT);
        add(login, null, true, unitCode, roles);
        return house.getBean(Scopes.class).authenticate(staff().withLogin(login).orElseThrow(), false);
    }

    private void add(String login, String hash, boolean exempt, String unitCode, Role... roles) {
        var details = new StaffDetails("Cán bộ " + login, unit(unitCode), Set.of(roles));
        var made = Instant.parse("2021-05-24T00:00:00Z");
        staff().add(new StaffId(UUID.randomUUID()), login, details, hash, exempt, made);
    }

    private StaffRepository staff() {
        return house.getBean(StaffRepository.class);
    }
}
