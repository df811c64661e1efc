@NullMarked
package vn.vungxanh.insight.greenzone.web;

import org.jspecify.annotations.NullMarked;
