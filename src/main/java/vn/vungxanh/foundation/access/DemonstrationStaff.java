package vn.vungxanh.foundation.access;

import static vn.vungxanh.foundation.access.Role.ADMINISTRATOR;
import static vn.vungxanh.foundation.access.Role.BORDER_GUARD;
import static vn.vungxanh.foundation.access.Role.CHECKPOINT;
import static vn.vungxanh.foundation.access.Role.COMMITTEE;
import static vn.vungxanh.foundation.access.Role.EPIDEMIOLOGIST;
import static vn.vungxanh.foundation.access.Role.HOSPITAL;
import static vn.vungxanh.foundation.access.Role.LABORATORY;
import static vn.vungxanh.foundation.access.Role.LOGISTICS;
import static vn.vungxanh.foundation.access.Role.POLICE;
import static vn.vungxanh.foundation.access.Role.SITE_MANAGER;
import static vn.vungxanh.foundation.access.Role.UNIT_OFFICER;

import java.time.Clock;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Accounts whose password everybody may know, for invented people only; they show no second factor. */
@Component
@Profile("demonstration")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemonstrationStaff implements ApplicationRunner {

    private static final String PASSWORD = "vungxanh-demo";

    private final StaffRepository staff;
    private final Passwords passwords;
    private final Units units;
    private final Clock clock;

    DemonstrationStaff(StaffRepository staff, Passwords passwords, Units units, Clock clock) {
        this.staff = staff;
        this.passwords = passwords;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        add("bcd", "Trần Thị Ban Chỉ Đạo", "11", COMMITTEE);
        add("cdc", "Lò Văn Dịch Tễ", "11", EPIDEMIOLOGIST);
        add("nampo", "Cán bộ huyện Nậm Pồ", "103", UNIT_OFFICER);
        add("sipaphin", "Cán bộ xã Si Pa Phìn", "03199", UNIT_OFFICER);
        add("benhvien", "Bác sĩ bệnh viện dã chiến", "11", HOSPITAL);
        add("khucachly", "Quản lý khu cách ly", "11", SITE_MANAGER);
        add("xetnghiem", "Kỹ thuật viên xét nghiệm", "11", LABORATORY);
        add("chot", "Tổ chốt kiểm soát Nậm Pồ", "103", CHECKPOINT);
        add("bienphong", "Đồn Biên phòng", "11", BORDER_GUARD);
        add("congan", "Công an tỉnh", "11", POLICE);
        add("kho", "Kho vật tư, điều động CDC", "11", LOGISTICS);
        add("admin", "Quản trị viên", "11", ADMINISTRATOR);
        tracersOfTheCommunes();
    }

    /** One in every commune, so that each contact has somebody who calls: {@code xa03127} for the code 03127. */
    private void tracersOfTheCommunes() {
        var today = Vietnam.dayOf(clock.instant());
        var province = units.byCode("11", today).orElseThrow();
        var hash = passwords.hash(PASSWORD);
        for (var id : units.subtree(province.id())) {
            var unit = units.get(id);
            if (unit.level() == UnitLevel.COMMUNE
                    && unit.existedOn(today)
                    && !unit.code().equals("03199")) {
                add("xa" + unit.code(), "Trạm y tế " + unit.name(), unit, UNIT_OFFICER, hash);
            }
        }
    }

    private void add(String login, String name, String unitCode, Role role) {
        var home = units.byCode(unitCode, Vietnam.dayOf(clock.instant())).orElseThrow();
        add(login, name, home, role, passwords.hash(PASSWORD));
    }

    private void add(String login, String name, Unit home, Role role, String hash) {
        if (staff.withLogin(login).isEmpty()) {
            var details = new StaffDetails(name, home.id(), Set.of(role));
            staff.add(new StaffId(TimeOrderedId.next(clock)), login, details, hash, true, clock.instant());
        }
    }
}
