package vn.vungxanh.territory.declarations;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.shell.AddressWords;

/** The address of the list with exactly the declarations of a filter. */
@Component
public class DeclarationAddress {

    public static final String LIST = "/declarations";

    private final Units units;

    DeclarationAddress(Units units) {
        this.units = units;
    }

    /** As of the instant of the filter. */
    public String of(DeclarationFilter filter) {
        return AddressWords.address(LIST, writing(filter).asOf(filter.asOf()).words());
    }

    /** Without the instant and without what says nothing. */
    public Map<String, String> words(DeclarationFilter filter) {
        return writing(filter).words();
    }

    private AddressWords.Writing writing(DeclarationFilter filter) {
        return new AddressWords.Writing()
                .put("unit", units.get(filter.unit()).code())
                .put("show", filter.show())
                .put("kind", filter.kind())
                .put("channel", filter.channel())
                .put("flag", filter.flag())
                .put("from", filter.from())
                .put("to", filter.to())
                .put("q", filter.text());
    }
}
