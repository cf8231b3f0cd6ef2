package ai.nemovideo.sdk.internal.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the same things in two lists by ever weaker likeness. Each round takes time in proportion
 * to what is still alone.
 */
final class Pairing<T> {

  private final List<T> before;
  private final List<T> after;
  private final List<@Nullable T> partners;
  private List<Integer> aloneBefore;
  private List<Integer> aloneAfter;

  Pairing(List<T> before, List<T> after) {
    this.before = before;
    this.after = after;
    this.partners = new ArrayList<>(Collections.nCopies(after.size(), null));
    this.aloneBefore = indexes(before.size());
    this.aloneAfter = indexes(after.size());
  }

  /** Pairs those of the same key, in their order; those without a key stay alone. */
  Pairing<T> by(Function<T, @Nullable Object> key) {
    if (aloneBefore.isEmpty() || aloneAfter.isEmpty()) {
      return this;
    }
    Map<Object, Deque<Integer>> waiting = new HashMap<>();
    for (Integer i : aloneBefore) {
      Object k = key.apply(before.get(i));
      if (k != null) {
        waiting.computeIfAbsent(k, x -> new ArrayDeque<>()).add(i);
      }
    }
    Set<Integer> found = new HashSet<>();
    List<Integer> stillAlone = new ArrayList<>();
    for (Integer j : aloneAfter) {
      Object k = key.apply(after.get(j));
      Deque<Integer> candidates = k == null ? null : waiting.get(k);
      Integer i = candidates == null ? null : candidates.poll();
      if (i == null) {
        stillAlone.add(j);
      } else {
        partners.set(j, before.get(i));
        found.add(i);
      }
    }
    aloneAfter = stillAlone;
    aloneBefore = aloneBefore.stream().filter(i -> !found.contains(i)).toList();
    return this;
  }

  /** As {@link #by}, for keys that occur at most once on each side: a name is no name if shared. */
  Pairing<T> byUnique(Function<T, @Nullable Object> key) {
    Set<Object> shared = new HashSet<>();
    repeated(before, key, shared);
    repeated(after, key, shared);
    return by(t -> {
      Object k = key.apply(t);
      return k == null || shared.contains(k) ? null : k;
    });
  }

  List<T> aloneBefore() {
    return aloneBefore.stream().map(before::get).toList();
  }

  List<T> aloneAfter() {
    return aloneAfter.stream().map(after::get).toList();
  }

  /** Tells all pairs and new ones in the order of the later list, then the old ones. */
  void tell(BiConsumer<T, T> pair, Consumer<T> added, Consumer<T> removed) {
    for (int j = 0; j < after.size(); j++) {
      T partner = partners.get(j);
      if (partner == null) {
        added.accept(after.get(j));
      } else {
        pair.accept(partner, after.get(j));
      }
    }
    aloneBefore.forEach(i -> removed.accept(before.get(i)));
  }

  private static <T> void repeated(
      List<T> all, Function<T, @Nullable Object> key, Set<Object> shared) {
    Set<Object> seen = new HashSet<>();
    for (T one : all) {
      Object k = key.apply(one);
      if (k != null && !seen.add(k)) {
        shared.add(k);
      }
    }
  }

  private static List<Integer> indexes(int size) {
    List<Integer> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      all.add(i);
    }
    return all;
  }
}
