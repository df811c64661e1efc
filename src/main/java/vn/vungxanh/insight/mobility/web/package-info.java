@NullMarked
package vn.vungxanh.insight.mobility.web;

import org.jspecify.annotations.NullMarked;
