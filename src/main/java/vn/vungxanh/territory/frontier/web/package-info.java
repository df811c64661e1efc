@NullMarked
package vn.vungxanh.territory.frontier.web;

import org.jspecify.annotations.NullMarked;
