@NullMarked
package vn.vungxanh.insight.templates.web;

import org.jspecify.annotations.NullMarked;
