package ai.nemovideo.sdk.local;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a render ended.
 *
 * @param id the id that the client chose
 * @param status {@code completed}, {@code failed} or {@code cancelled}
 * @param file the MP4, when it completed
 * @param error why it failed, when it failed
 */
public record RenderReport(String id, String status, Optional<Path> file, Optional<String> error) {}
