@NullMarked
package vn.vungxanh.insight.statutory.web;

import org.jspecify.annotations.NullMarked;
