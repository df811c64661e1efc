@NullMarked
package vn.vungxanh.insight.risk.web;

import org.jspecify.annotations.NullMarked;
