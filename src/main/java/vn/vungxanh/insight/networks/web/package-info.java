@NullMarked
package vn.vungxanh.insight.networks.web;

import org.jspecify.annotations.NullMarked;
