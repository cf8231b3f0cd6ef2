/**
 * What the skills of the service know beyond its protocol: how they present themselves, what a
 * user's words ask for, and what the agent's words mean to somebody without a screen.
 */
@NullMarked
package ai.nemovideo.sdk.skill;

import org.jspecify.annotations.NullMarked;
