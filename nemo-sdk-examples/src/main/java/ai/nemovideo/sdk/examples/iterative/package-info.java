/** A script of edits: each is made, looked at, and paid for once, over crashes too. */
@NullMarked
package ai.nemovideo.sdk.examples.iterative;

import org.jspecify.annotations.NullMarked;
