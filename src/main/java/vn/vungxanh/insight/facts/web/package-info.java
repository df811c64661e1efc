@NullMarked
package vn.vungxanh.insight.facts.web;

import org.jspecify.annotations.NullMarked;
