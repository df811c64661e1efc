@NullMarked
package vn.vungxanh.insight.alerts.web;

import org.jspecify.annotations.NullMarked;
