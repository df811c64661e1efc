package vn.vungxanh.territory.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.support.HouseTest;

@HouseTest
class ForgetsTest {

    @Autowired
    private ApplicationContext house;

    @Test
    void whenThePolicySaysSoNamesGoAndCountsStay() {
        var road = new Road(house);
        var id = road.record(
                        road.car("Tỉnh Sơn La", NewTraveller.named("Lò Thị Quên", 1970, null), NewTraveller.unnamed()))
                .passage();
        var before = road.flow();

        road.bean(Forgets.class).expire(road.district, Road.at(22, 9, 0));
        assertThat(road.get(id).people().get(0).name()).isEqualTo("Lò Thị Quên");
        road.bean(Forgets.class).expire(road.district, Road.at(22, 9, 0).plusSeconds(31 * 86_400));

        var kept = road.get(id);
        assertThat(kept.plate()).isNull();
        assertThat(kept.forgottenAt()).isNotNull();
        assertThat(kept.people()).allSatisfy(each -> assertThat(each.name()).isNull());
        assertThat(road.flow()).isEqualTo(before);
    }
}
