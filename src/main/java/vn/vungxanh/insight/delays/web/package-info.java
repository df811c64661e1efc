@NullMarked
package vn.vungxanh.insight.delays.web;

import org.jspecify.annotations.NullMarked;
