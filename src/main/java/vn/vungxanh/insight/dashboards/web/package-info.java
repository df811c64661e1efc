@NullMarked
package vn.vungxanh.insight.dashboards.web;

import org.jspecify.annotations.NullMarked;
