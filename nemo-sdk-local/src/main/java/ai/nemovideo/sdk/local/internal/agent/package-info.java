/** The rule-based agent: from the words of a prompt to a draft and an honest answer. */
@NullMarked
package ai.nemovideo.sdk.local.internal.agent;

import org.jspecify.annotations.NullMarked;
