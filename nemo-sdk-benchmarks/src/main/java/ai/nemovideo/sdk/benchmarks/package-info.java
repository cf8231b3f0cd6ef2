/**
 * What the event stream costs, beside three others on the same bytes in the same run:
 * <em>floor</em> is a bare socket, <em>raw</em> is OkHttp with {@code readUtf8Line} and Moshi by
 * reflection, and <em>okhttp-sse</em> is its parser with Moshi by reflection.
 */
@NullMarked
package ai.nemovideo.sdk.benchmarks;

import org.jspecify.annotations.NullMarked;
