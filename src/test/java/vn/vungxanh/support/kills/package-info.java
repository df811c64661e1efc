/**
 * Whether "acknowledged" means "on disk": the whole program in a process of its own, written to over HTTP, killed in the
 * middle, and compared with what it had promised. {@code TenKillsTest} does a little of it in every build, the benchmark
 * {@code vn.vungxanh.bench.KillBench} all of it.
 */
package vn.vungxanh.support.kills;
