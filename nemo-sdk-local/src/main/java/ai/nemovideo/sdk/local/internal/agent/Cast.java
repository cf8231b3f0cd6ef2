package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.state.StoredFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which picture each scene shows. A scene that names one shows it; the last one uploaded counts
 * when several have that name. The others show the pictures that no scene names, in the order of
 * their upload, from the first again when there are no more; when all are named, they show all in
 * that order. A name that was not uploaded counts as none.
 *
 * @param pictures one for each scene
 * @param unknown the names that nobody uploaded, with their places
 * @param unused pictures that are in no scene
 */
record Cast(List<StoredFile> pictures, List<String> unknown, List<String> unused) {

  /**
   * Finds them.
   *
   * @param scenes at least one
   * @param all the pictures of the session
   * @param usual at least one: those that the video is made from when nothing is said
   */
  static Cast of(List<SceneWish> scenes, List<StoredFile> all, List<StoredFile> usual) {
    List<Optional<StoredFile>> named =
        scenes.stream().map(scene -> scene.image().flatMap(name -> find(name, all))).toList();
    List<StoredFile> free =
        usual.stream()
            .filter(file -> named.stream().flatMap(Optional::stream).noneMatch(file::equals))
            .toList();
    List<StoredFile> turns = free.isEmpty() ? usual : free;
    List<StoredFile> pictures = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    int turn = 0;
    for (int i = 0; i < scenes.size(); i++) {
      SceneWish scene = scenes.get(i);
      if (named.get(i).isEmpty()) {
        scene.image().ifPresent(name -> unknown.add(scene.place() + ".image: " + name));
      }
      pictures.add(named.get(i).isPresent() ? named.get(i).get() : turns.get(turn % turns.size()));
      turn += named.get(i).isPresent() ? 0 : 1;
    }
    Set<StoredFile> shown = new LinkedHashSet<>(pictures);
    List<String> unused =
        usual.stream().filter(file -> !shown.contains(file)).map(StoredFile::filename).toList();
    return new Cast(List.copyOf(pictures), List.copyOf(unknown), unused);
  }

  private static Optional<StoredFile> find(String name, List<StoredFile> all) {
    return all.stream().filter(file -> file.filename().equals(name)).reduce((before, last) -> last);
  }
}
