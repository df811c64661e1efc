@NullMarked
package vn.vungxanh.insight.overview.web;

import org.jspecify.annotations.NullMarked;
