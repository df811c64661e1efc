package vn.vungxanh.capacity.stock.web;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import vn.vungxanh.capacity.stock.Items;
import vn.vungxanh.capacity.stock.StockRule;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.RoomQuestions;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.platform.shell.FormWords;

@Component("stockQuestions")
class Questions extends RoomQuestions {

    static final String ROOM = "stock";

    private final Items items;
    private final Clock clock;

    Questions(Asked asked, Units units, Items items, Clock clock) {
        super(asked, units, clock, StockRule.UNREADABLE_FILTER);
        this.items = items;
        this.clock = clock;
    }

    static FormWords typed(MultiValueMap<String, String> words) {
        return FormWords.of(ROOM, words);
    }

    static FormWords nothing() {
        return FormWords.nothing(ROOM);
    }

    UUID newId() {
        return TimeOrderedId.next(clock);
    }

    @Override
    protected void fillOwn(Scope scope, Question question, Model model) {
        model.addAttribute("items", items);
        model.addAttribute("mayKeep", scope.may(Permission.KEEP_STOCK));
    }
}
