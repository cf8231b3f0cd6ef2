/** The draft: what the agent plans, the JSON it is kept as, and how that is read again. */
@NullMarked
package ai.nemovideo.sdk.local.internal.draft;

import org.jspecify.annotations.NullMarked;
