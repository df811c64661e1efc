@NullMarked
package vn.vungxanh.foundation.adminunits.web;

import org.jspecify.annotations.NullMarked;
