/** What is in the stores and how long it lasts: stores, orders, an append-only ledger, counts, thresholds. */
@ApplicationModule(
        id = "stock",
        allowedDependencies = {"kernel", "shell", "sheets", "figures", "map", "adminunits", "access", "imports"})
@NullMarked
package vn.vungxanh.capacity.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
