package ai.nemovideo.sdk.local.internal.state;

import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * What a turn does to a session.
 *
 * @param draft the draft from now on, or empty to go back to the one before the last change
 * @param seenFiles how many of the session's files count as used from now on, when not going back
 * @param media an entry for the generated media, for a generation
 */
public record Edit(Optional<JsonObject> draft, int seenFiles, Optional<JsonObject> media) {}
