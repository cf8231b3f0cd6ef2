package ai.nemovideo.sdk.internal.skill;

/**
 * What a word or phrase does in a wish. The files {@code intent-words*.txt} say which does what.
 */
enum Tag {
  /** Asks for the video, and may be followed by words that nobody foresees. */
  EXPORT,
  /** Asks for the video when it is the video that is named, and no unforeseen word. */
  SEND,
  /** Brings a file in, and may be followed by words that nobody foresees. */
  UPLOAD,
  /** Asks for the balance when no unforeseen word stands beside it. */
  CREDITS,
  /** Asks for the timeline or the progress when no unforeseen word stands beside it. */
  STATE,

  /** Politeness and other words that change nothing. */
  FILLER,
  /** Makes the command behind it a noun. */
  ARTICLE,
  /** Speaks of something that may not be there yet. */
  NEW,
  /** Begins a question to be answered with yes or no. */
  IS,
  /** Says that something is done. */
  READY,
  /** Asks how much there is. */
  AMOUNT,
  /** Asks to be shown or told. */
  VIEW,
  /** Belongs to questions. */
  ASK,
  /** Says where. */
  PLACE,
  /** Says where, when it is clear what is meant: in the video. */
  INSIDE,
  /** Asks what something holds. */
  HOLDS,
  /** The video. */
  VIDEO,
  /** How a video is to be exported, or where to. */
  FORMAT,
  /** What a file can be; nothing that an export makes. */
  MEDIA,
  /** The address or name of a file. */
  LINK,
  /** Hands something over. */
  HAND,
  /** Says that what is named is still with the user. */
  ORIGIN,
  /** Praises what is there. */
  PRAISE,

  /** What follows is not to be done. */
  NOT,
  /** Asks how something works or what it costs. */
  HOW,
  /** Changes the video, or makes something else. */
  EDIT,
  /** Changes the video by something that may have to be brought first. */
  ADD,
  /** Says that something is wrong with what follows. */
  DEGREE,
  /** Says what is wrong with the video. */
  FAULT,
  /** A part of the video or another text: what stands beside it is meant literally. */
  CONTENT,
  /** A place that the service does not upload to. */
  ELSEWHERE,
  /** What follows is to be in the video, or made of it. */
  WITH,
  /** Puts the object before its verb. */
  TAKE,

  /** Ends a clause that has to be done first. */
  THEN,
  /** Ends a clause that another one goes with. */
  AND,
  /** Ends a clause. */
  JOIN,
  /** Begins a reason or condition. */
  SINCE,
  /** Begins what has to happen first. */
  AFTER,
  /** Ends a reason or condition. */
  WHEN,
  /** A punctuation mark that ends a clause. */
  STOP,
  /** Anything else. */
  OTHER;

  boolean endsClause() {
    return this == THEN
        || this == AND
        || this == JOIN
        || this == SINCE
        || this == AFTER
        || this == WHEN
        || this == STOP;
  }
}
