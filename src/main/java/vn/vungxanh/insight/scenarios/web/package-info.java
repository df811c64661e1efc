@NullMarked
package vn.vungxanh.insight.scenarios.web;

import org.jspecify.annotations.NullMarked;
