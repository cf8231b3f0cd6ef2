/** What can go wrong, as unchecked exceptions that say what happened and what to do next. */
@NullMarked
package ai.nemovideo.sdk.error;

import org.jspecify.annotations.NullMarked;
