package vn.vungxanh.demonstration;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.capacity.dispatch.NewTraining;
import vn.vungxanh.capacity.dispatch.Trainings;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;

/** Training and a drill, all invented. */
@Component
class Courses {

    private final Trainings trainings;
    private final Units units;

    Courses(Trainings trainings, Units units) {
        this.trainings = trainings;
        this.units = units;
    }

    void enter(Scope scope) {
        trainings.hold(
                scope,
                new NewTraining(
                        scope.home(),
                        NewTraining.Kind.COURSE,
                        "Lấy mẫu và an toàn sinh học",
                        "Hội trường CDC tỉnh",
                        "CDC tỉnh",
                        LocalDate.of(2021, 5, 12),
                        8,
                        Map.of(Service.HEALTH, 120),
                        117,
                        "Ba người phải thực hành lại"));
        trainings.hold(
                scope,
                new NewTraining(
                        scope.home(),
                        NewTraining.Kind.COURSE,
                        "Truy vết và khai báo y tế cho lực lượng tuyến đầu",
                        "Trực tuyến",
                        "Sở Y tế",
                        LocalDate.of(2021, 5, 15),
                        4,
                        Map.of(Service.HEALTH, 60, Service.POLICE, 45, Service.MILITIA, 30),
                        null,
                        null));
        var drill = trainings.hold(
                scope,
                new NewTraining(
                        units.byCode("094", Musters.DAY).orElseThrow().id(),
                        NewTraining.Kind.DRILL,
                        "Diễn tập tình huống có F0 trong cộng đồng",
                        "Phường Him Lam",
                        "Ban Chỉ đạo thành phố",
                        LocalDate.of(2021, 4, 22),
                        4,
                        Map.of(Service.HEALTH, 40, Service.POLICE, 18, Service.MILITIA, 12, Service.VOLUNTEER, 30),
                        null,
                        "Phong tỏa sau 45 phút, lấy mẫu xong trong 5 giờ"));
        trainings.find(
                scope,
                drill,
                "Chưa phân luồng người lấy mẫu, có lúc quá đông",
                "Kẻ vạch, hẹn giờ theo tổ dân phố",
                "Trung tâm Y tế thành phố",
                LocalDate.of(2021, 5, 5));
        trainings.find(
                scope,
                drill,
                "Bộ đàm của tổ truy vết không liên lạc được",
                "Cấp điện thoại và sim dự phòng",
                "UBND thành phố",
                LocalDate.of(2021, 5, 28));
        var first = trainings.open(scope, drill).findings().get(0);
        trainings.mend(scope, drill, first.id(), first.version(), "Đã áp dụng khi lấy mẫu diện rộng");
    }
}
