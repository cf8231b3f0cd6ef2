package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.model.UploadedAsset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which files of a session are accounted for. When the answer to an upload is lost, a file in the
 * session's state that nobody has accounted for tells that it has arrived. Thread-safe.
 */
public final class Arrivals {

  private final Map<String, Integer> accounted = new HashMap<>();
  private int count;

  /** For a session in which these files are known already. */
  public static Arrivals after(List<UploadedAsset> known) {
    Arrivals arrivals = new Arrivals();
    known.forEach(asset -> arrivals.add(asset.name()));
    return arrivals;
  }

  synchronized void add(String name) {
    accounted.merge(name, 1, Integer::sum);
    count++;
  }

  /**
   * The file among those that the state lists, when there is one more of its name than is accounted
   * for; or, when the service renames files, when there is exactly one more of any name. It is
   * accounted for then.
   */
  synchronized Optional<UploadedAsset> claim(String name, List<UploadedAsset> listed) {
    List<UploadedAsset> same = new ArrayList<>(listed);
    same.removeIf(asset -> !asset.name().equals(name));
    if (same.size() > accounted.getOrDefault(name, 0)) {
      add(name);
      return Optional.of(same.get(same.size() - 1));
    }
    if (same.isEmpty() && listed.size() == count + 1) {
      UploadedAsset newest = listed.get(listed.size() - 1);
      if (!accounted.containsKey(newest.name())) {
        add(newest.name());
        return Optional.of(newest);
      }
    }
    return Optional.empty();
  }
}
