package vn.vungxanh.insight.statutory;

import java.time.Instant;
import vn.vungxanh.foundation.access.Scope;

/** Fills forms of some events from the records. */
interface FillsForms {

    boolean fills(FormEvent event);

    Filling fill(Scope scope, Form form, Instant asOf);
}
