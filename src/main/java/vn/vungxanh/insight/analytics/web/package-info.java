@NullMarked
package vn.vungxanh.insight.analytics.web;

import org.jspecify.annotations.NullMarked;
