package ai.nemovideo.sdk.internal.skill;

/** A word or phrase of a user, and what it does. */
record Word(String text, Tag tag) {}
