package vn.vungxanh.foundation.adminunits;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Keeps the tree in memory and fills an empty database with the reference units when the program starts. */
@Component
class UnitCatalogue {

    private volatile UnitTree tree;

    @Autowired
    UnitCatalogue(FirstFillRepository firstFill, UnitRepository repository) {
        firstFill.fillIfEmpty(ReferenceUnits::read);
        tree = repository.load();
    }

    UnitCatalogue(UnitTree tree) {
        this.tree = tree;
    }

    UnitTree current() {
        return tree;
    }

    void replace(UnitTree changed) {
        tree = changed;
    }
}
