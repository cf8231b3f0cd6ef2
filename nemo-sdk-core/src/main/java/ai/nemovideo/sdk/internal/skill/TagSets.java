package ai.nemovideo.sdk.internal.skill;

import java.util.EnumSet;
import java.util.Set;

/** The company in which words mean what they say. */
final class TagSets {

  /** Words of which each can be an order. */
  static final Set<Tag> KEYS = EnumSet.of(Tag.EXPORT, Tag.SEND, Tag.UPLOAD, Tag.CREDITS, Tag.STATE);

  /** Orders that may be followed by anything. */
  static final Set<Tag> VERBS = EnumSet.of(Tag.EXPORT, Tag.UPLOAD);

  static final Set<Tag> CHANGES = EnumSet.of(Tag.EDIT, Tag.ADD, Tag.FAULT, Tag.DEGREE);
  static final Set<Tag> EDITS = EnumSet.of(Tag.EDIT, Tag.ADD);
  static final Set<Tag> COMPLAINTS = EnumSet.of(Tag.FAULT, Tag.DEGREE);
  static final Set<Tag> ARTICLES = EnumSet.of(Tag.ARTICLE, Tag.NEW);
  static final Set<Tag> QUESTIONS = EnumSet.of(Tag.VIEW, Tag.IS);

  /** What an export can be told to make: the first that is named counts. */
  static final Set<Tag> THINGS = EnumSet.of(Tag.VIDEO, Tag.CONTENT, Tag.MEDIA);

  /** What cannot be added by exporting. */
  static final Set<Tag> ADDED = EnumSet.of(Tag.CONTENT, Tag.MEDIA);

  /** What makes a question one about what the video shows. */
  static final Set<Tag> ABOUT_THE_CONTENT =
      EnumSet.of(Tag.CONTENT, Tag.FAULT, Tag.DEGREE, Tag.TAKE);

  /** What no object of an order holds that stands before its verb. */
  static final Set<Tag> NO_OBJECT =
      EnumSet.of(Tag.EDIT, Tag.ADD, Tag.FAULT, Tag.DEGREE, Tag.CONTENT, Tag.NOT, Tag.HOW);

  /** A clause of nothing else asks for nothing. */
  static final Set<Tag> IDLE =
      EnumSet.of(
          Tag.FILLER,
          Tag.PRAISE,
          Tag.HAND,
          Tag.READY,
          Tag.SEND,
          Tag.VIDEO,
          Tag.FORMAT,
          Tag.ARTICLE,
          Tag.LINK,
          Tag.IS,
          Tag.ASK,
          Tag.VIEW);

  static final Set<Tag> BEFORE_NOT =
      EnumSet.of(Tag.FILLER, Tag.AMOUNT, Tag.VIEW, Tag.ASK, Tag.PRAISE, Tag.READY);
  static final Set<Tag> BEFORE_QUESTION = EnumSet.of(Tag.FILLER, Tag.PRAISE, Tag.SEND);
  static final Set<Tag> BEFORE_EDIT =
      EnumSet.of(
          Tag.FILLER,
          Tag.ARTICLE,
          Tag.NEW,
          Tag.AMOUNT,
          Tag.VIEW,
          Tag.ASK,
          Tag.IS,
          Tag.VIDEO,
          Tag.FORMAT);
  static final Set<Tag> BEFORE_ORDER =
      EnumSet.of(
          Tag.FILLER,
          Tag.ARTICLE,
          Tag.NEW,
          Tag.READY,
          Tag.VIDEO,
          Tag.FORMAT,
          Tag.MEDIA,
          Tag.SEND,
          Tag.HAND,
          Tag.PRAISE);

  static final Set<Tag> BESIDE_VIDEO =
      EnumSet.of(
          Tag.WITH,
          Tag.SEND,
          Tag.EXPORT,
          Tag.FILLER,
          Tag.ARTICLE,
          Tag.READY,
          Tag.AMOUNT,
          Tag.VIEW,
          Tag.ASK,
          Tag.VIDEO,
          Tag.FORMAT,
          Tag.PLACE,
          Tag.TAKE,
          Tag.PRAISE);
  static final Set<Tag> BESIDE_CREDITS =
      EnumSet.of(
          Tag.CREDITS,
          Tag.FILLER,
          Tag.ARTICLE,
          Tag.NEW,
          Tag.READY,
          Tag.IS,
          Tag.AMOUNT,
          Tag.VIEW,
          Tag.ASK,
          Tag.SEND,
          Tag.STATE,
          Tag.EXPORT,
          Tag.PRAISE);
  static final Set<Tag> BESIDE_STATE =
      EnumSet.of(
          Tag.STATE,
          Tag.FILLER,
          Tag.ARTICLE,
          Tag.NEW,
          Tag.READY,
          Tag.IS,
          Tag.AMOUNT,
          Tag.VIEW,
          Tag.ASK,
          Tag.SEND,
          Tag.VIDEO,
          Tag.FORMAT,
          Tag.PLACE,
          Tag.INSIDE,
          Tag.HOLDS,
          Tag.EXPORT,
          Tag.UPLOAD,
          Tag.PRAISE,
          Tag.WITH);

  /** "What's in there right now" and "what is in the video". */
  static final Set<Tag> BESIDE_INSIDE =
      EnumSet.of(
          Tag.INSIDE,
          Tag.HOLDS,
          Tag.FILLER,
          Tag.ARTICLE,
          Tag.IS,
          Tag.READY,
          Tag.VIEW,
          Tag.ASK,
          Tag.VIDEO,
          Tag.MEDIA,
          Tag.PLACE,
          Tag.PRAISE);

  /** What leads to the place that is asked about. */
  static final Set<Tag> BEFORE_PLACE = EnumSet.of(Tag.VIEW, Tag.IS);

  /** "I want to add another photo from my phone". */
  static final Set<Tag> BESIDE_ORIGIN =
      EnumSet.of(
          Tag.ORIGIN,
          Tag.ADD,
          Tag.UPLOAD,
          Tag.FILLER,
          Tag.ARTICLE,
          Tag.NEW,
          Tag.ASK,
          Tag.VIDEO,
          Tag.MEDIA);

  /** What can be brought. */
  static final Set<Tag> BROUGHT = EnumSet.of(Tag.VIDEO, Tag.MEDIA);

  /** What people say who hand over a file and want nothing. */
  static final Set<Tag> HANDED_OVER =
      EnumSet.of(
          Tag.FILLER,
          Tag.ARTICLE,
          Tag.NEW,
          Tag.IS,
          Tag.AMOUNT,
          Tag.VIEW,
          Tag.ASK,
          Tag.VIDEO,
          Tag.FORMAT,
          Tag.MEDIA,
          Tag.LINK,
          Tag.HAND,
          Tag.PRAISE,
          Tag.STOP,
          Tag.AND,
          Tag.JOIN,
          Tag.PLACE);

  private TagSets() {}
}
