@NullMarked
package vn.vungxanh.insight.duties.web;

import org.jspecify.annotations.NullMarked;
