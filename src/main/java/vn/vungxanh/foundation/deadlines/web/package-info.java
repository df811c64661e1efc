@NullMarked
package vn.vungxanh.foundation.deadlines.web;

import org.jspecify.annotations.NullMarked;
