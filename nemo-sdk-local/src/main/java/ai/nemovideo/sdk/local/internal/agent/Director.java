package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.agent.Wishes.MotionWish;
import ai.nemovideo.sdk.local.internal.agent.Wishes.Shape;
import ai.nemovideo.sdk.local.internal.draft.Plan;
import ai.nemovideo.sdk.local.internal.draft.Plan.PlannedShot;
import ai.nemovideo.sdk.local.internal.scene.Music;
import ai.nemovideo.sdk.local.internal.scene.Shot.Strength;
import ai.nemovideo.sdk.local.internal.scene.Title;
import ai.nemovideo.sdk.local.internal.scene.TitleSize;
import ai.nemovideo.sdk.local.internal.scene.Transition;
import ai.nemovideo.sdk.local.internal.state.StoredFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;

/** Makes a plan from wishes and pictures, and changes a plan by the wishes that were named. */
final class Director {
  static final int FPS = 30;
  static final String DEFAULT_MUSIC = "Calm bed";
  static final double DEFAULT_VOLUME = 0.35;

  static final Duration PER_PICTURE = Duration.ofSeconds(5);
  static final long TRANSITION_MILLIS = 800;
  private static final long TITLE_MILLIS = 3000;
  static final long SHORTEST_SHOT_MILLIS = 100;
  static final long LONGEST_VIDEO_MILLIS = 10 * 60_000L;
  private static final int SHORT_SIDE = 1080;
  private static final int LONG_SIDE = 1920;

  private Director() {}

  /** A first draft: defaults for everything that the wishes leave open. */
  static Plan compose(Wishes wishes, List<StoredFile> pictures) {
    boolean allPortrait = pictures.stream().allMatch(StoredFile::portrait);
    List<PlannedShot> shots =
        appended(
            List.of(),
            pictures,
            wishes.motion().orElse(MotionWish.ALTERNATING),
            wishes.strength().orElse(Strength.SUBTLE));
    Plan blank = new Plan(0, 0, FPS, shots, List.of(), usualMusic());
    Plan framed = framed(blank, allPortrait ? Shape.TALL : Shape.WIDE, SHORT_SIDE);
    Plan cut = joined(framed, Transition.CROSSFADE, TRANSITION_MILLIS);
    return edit(cut, wishes, List.of());
  }

  /**
   * The video that a JSON prompt describes: its scenes take the place of all that was seen; what it
   * does not name stays as it was, or is as usual in a first draft.
   */
  static Plan stage(Optional<Plan> now, Wishes wishes, List<StoredFile> pictures) {
    List<PlannedShot> shots = Screenplay.shots(wishes, pictures);
    boolean allPortrait = pictures.stream().allMatch(StoredFile::portrait);
    Plan bare =
        now.orElseGet(() ->
            framed(
                new Plan(0, 0, FPS, List.of(), List.of(), usualMusic()),
                allPortrait ? Shape.TALL : Shape.WIDE,
                SHORT_SIDE));
    Plan next = fitted(bare.withShots(shots));
    next = reframed(next.withTitles(Screenplay.titles(wishes.scenes(), next.shots())), wishes);
    next = next.withMusic(music(next.music(), wishes));
    return wishes.title().isPresent() || wishes.titleSize().isPresent()
        ? next.withTitles(titles(next, wishes))
        : next;
  }

  /** Changes what the wishes name and nothing else. */
  static Plan edit(Plan plan, Wishes wishes, List<StoredFile> added) {
    Plan next = plan;
    if (!added.isEmpty()) {
      List<PlannedShot> shots =
          appended(
              next.shots(),
              added,
              wishes.motion().orElse(MotionWish.ALTERNATING),
              next.shots().get(0).strength());
      next = lengthened(next, shots);
    }
    next = moved(next, wishes);
    next = timed(next, wishes);
    if (wishes.transition().isPresent() || wishes.transitionTime().isPresent()) {
      PlannedShot first = next.shots().get(0);
      long usual = first.transitionMillis() > 0 ? first.transitionMillis() : TRANSITION_MILLIS;
      next =
          joined(
              next,
              wishes.transition().orElse(first.transition()),
              wishes.transitionTime().map(Duration::toMillis).orElse(usual));
    } else {
      next = fitted(next);
    }
    next = reframed(next.withTitles(Titles.moved(plan, next.shots())), wishes);
    next = next.withMusic(music(next.music(), wishes));
    return next.withTitles(titles(next, wishes));
  }

  private static Optional<Music> usualMusic() {
    return Optional.of(new Music(DEFAULT_MUSIC, DEFAULT_VOLUME));
  }

  /** More shots behind those that are there, joined as the first of these are. */
  private static Plan lengthened(Plan plan, List<PlannedShot> more) {
    boolean single = plan.shots().size() == 1;
    PlannedShot first = plan.shots().get(0);
    Transition usual = single ? Transition.CROSSFADE : first.transition();
    long millis = single ? TRANSITION_MILLIS : first.transitionMillis();
    List<PlannedShot> shots = new ArrayList<>();
    for (PlannedShot shot : more) {
      boolean old = shots.size() < plan.shots().size() - 1;
      shots.add(old ? shot : joined(shot, usual, millis));
    }
    return plan.withShots(shots);
  }

  private static Plan reframed(Plan plan, Wishes wishes) {
    if (wishes.shape().isEmpty() && wishes.shortSide().isEmpty()) {
      return plan;
    }
    Shape current = new Shape(plan.width(), plan.height());
    int side = Math.min(plan.width(), plan.height());
    return framed(plan, wishes.shape().orElse(current), wishes.shortSide().orElse(side));
  }

  private static List<PlannedShot> appended(
      List<PlannedShot> before, List<StoredFile> pictures, MotionWish motion, Strength strength) {
    List<PlannedShot> shots = new ArrayList<>(before);
    long each =
        before.isEmpty() ? PER_PICTURE.toMillis() : before.get(before.size() - 1).durationMillis();
    for (StoredFile picture : pictures) {
      shots.add(
          new PlannedShot(
              picture.filename(),
              picture.url().toString(),
              each,
              motion.at(shots.size()),
              strength,
              Transition.CUT,
              0));
    }
    return shots;
  }

  private static Plan moved(Plan plan, Wishes wishes) {
    List<PlannedShot> shots = new ArrayList<>();
    for (PlannedShot shot : plan.shots()) {
      int index = shots.size();
      shots.add(
          new PlannedShot(
              shot.name(),
              shot.src(),
              shot.durationMillis(),
              wishes.motion().map(motion -> motion.at(index)).orElse(shot.motion()),
              wishes.strength().orElse(shot.strength()),
              shot.transition(),
              shot.transitionMillis()));
    }
    return plan.withShots(shots);
  }

  /** A length in all wins over a length for each, because it can always be kept exactly. */
  private static Plan timed(Plan plan, Wishes wishes) {
    int count = plan.shots().size();
    Optional<Long> total =
        wishes
            .total()
            .map(Duration::toMillis)
            .or(() -> wishes.perPicture().map(each -> each.toMillis() * count));
    if (total.isEmpty()) {
      return plan;
    }
    long millis =
        Math.max(count * SHORTEST_SHOT_MILLIS, Math.min(LONGEST_VIDEO_MILLIS, total.get()));
    long whole = plan.durationMillis();
    boolean even = wishes.total().isEmpty() || isEven(plan, (double) millis / whole);
    long place = 0;
    List<PlannedShot> shots = new ArrayList<>();
    for (PlannedShot shot : plan.shots()) {
      int i = shots.size();
      long end = place + shot.durationMillis();
      // From cut to cut, each rounded down from the exact place: the parts always sum to the whole.
      long duration =
          even
              ? millis * (i + 1) / count - millis * i / count
              : millis * end / whole - millis * place / whole;
      place = end;
      shots.add(
          new PlannedShot(
              shot.name(),
              shot.src(),
              duration,
              shot.motion(),
              shot.strength(),
              shot.transition(),
              shot.transitionMillis()));
    }
    return plan.withShots(shots);
  }

  /**
   * Whether all shots are to be equally long. Those of a first draft are, but for rounding; those
   * that were given lengths of their own keep their proportions, as far as each is still seen.
   */
  private static boolean isEven(Plan plan, double factor) {
    LongSummaryStatistics lengths =
        plan.shots().stream().mapToLong(PlannedShot::durationMillis).summaryStatistics();
    return lengths.getMax() - lengths.getMin() <= 1
        || lengths.getMin() * factor < SHORTEST_SHOT_MILLIS;
  }

  /** Each shot keeps its transition, as far as it and the next one have room for it. */
  private static Plan fitted(Plan plan) {
    List<PlannedShot> shots = new ArrayList<>();
    for (PlannedShot shot : plan.shots()) {
      boolean last = shots.size() == plan.shots().size() - 1;
      long next = last ? 0 : plan.shots().get(shots.size() + 1).durationMillis();
      long room = Math.min(shot.durationMillis(), next) / 2;
      boolean cut = last || shot.transition() == Transition.CUT;
      shots.add(
          joined(
              shot,
              cut ? Transition.CUT : shot.transition(),
              cut ? 0 : Math.min(shot.transitionMillis(), room)));
    }
    return plan.withShots(shots);
  }

  private static PlannedShot joined(PlannedShot shot, Transition transition, long millis) {
    return new PlannedShot(
        shot.name(),
        shot.src(),
        shot.durationMillis(),
        shot.motion(),
        shot.strength(),
        transition,
        millis);
  }

  /** Puts the transition between all shots; after the last one there is nothing to go to. */
  private static Plan joined(Plan plan, Transition transition, long millis) {
    long shortest =
        plan.shots().stream().mapToLong(PlannedShot::durationMillis).min().orElse(millis);
    long length = transition == Transition.CUT ? 0 : Math.min(millis, shortest / 2);
    List<PlannedShot> shots = new ArrayList<>();
    for (PlannedShot shot : plan.shots()) {
      boolean last = shots.size() == plan.shots().size() - 1;
      shots.add(joined(shot, last ? Transition.CUT : transition, last ? 0 : length));
    }
    return plan.withShots(shots);
  }

  /**
   * The frame of this shape and shorter side, shrunk where its longer side would pass the limit.
   */
  private static Plan framed(Plan plan, Shape shape, int shortSide) {
    double across = shape.across();
    double down = shape.down();
    double scale = shortSide / Math.min(across, down);
    scale = Math.min(scale, LONG_SIDE / Math.max(across, down));
    return plan.withFrame(even(across * scale), even(down * scale));
  }

  private static int even(double side) {
    return (int) Math.round(side / 2) * 2;
  }

  private static Optional<Music> music(Optional<Music> now, Wishes wishes) {
    return wishes.music().map(wish -> Musician.play(now, wish)).orElse(now);
  }

  /** The first title is the one that words are about; the others stay where they are. */
  private static List<Title> titles(Plan plan, Wishes wishes) {
    List<Title> said = said(plan, wishes);
    return wishes
        .titleSize()
        .map(step -> said.stream().map(title -> title.in(step.from(title.size()))).toList())
        .orElse(said);
  }

  private static List<Title> said(Plan plan, Wishes wishes) {
    if (wishes.title().isEmpty() && wishes.titleTime().isEmpty()) {
      return plan.titles();
    }
    if (wishes.title().filter(Wishes.TitleWish.Remove.class::isInstance).isPresent()) {
      return List.of();
    }
    Optional<Title> now =
        plan.titles().stream().findFirst().filter(title -> title.startMillis() == 0);
    Optional<String> text =
        wishes
            .title()
            .filter(Wishes.TitleWish.Say.class::isInstance)
            .map(wish -> ((Wishes.TitleWish.Say) wish).text())
            .or(() -> now.map(Title::text));
    long usual = now.map(Title::durationMillis).orElse(TITLE_MILLIS);
    long millis = wishes.titleTime().map(Duration::toMillis).orElse(usual);
    TitleSize size = now.map(Title::size).orElse(TitleSize.NORMAL);
    List<Title> titles = new ArrayList<>();
    text.ifPresent(
        words -> titles.add(new Title(words, 0, Math.min(millis, plan.durationMillis()), size)));
    plan.titles().stream().skip(now.isPresent() ? 1 : 0).forEach(titles::add);
    return titles;
  }
}
