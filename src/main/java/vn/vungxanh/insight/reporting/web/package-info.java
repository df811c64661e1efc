@NullMarked
package vn.vungxanh.insight.reporting.web;

import org.jspecify.annotations.NullMarked;
