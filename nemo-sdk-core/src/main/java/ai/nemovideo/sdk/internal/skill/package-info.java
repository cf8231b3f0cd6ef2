/** What lies behind the skills: tables of words, and how they are matched. */
@NullMarked
package ai.nemovideo.sdk.internal.skill;

import org.jspecify.annotations.NullMarked;
