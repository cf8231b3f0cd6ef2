package ai.nemovideo.sdk.examples.chat;

import ai.nemovideo.sdk.AgentReply;
import ai.nemovideo.sdk.examples.talk.Phrases;
import ai.nemovideo.sdk.skill.GuiAction;
import ai.nemovideo.sdk.skill.Intent;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Does what the agent wanted clicked. What is free and only shows something is done at once; what
 * makes a file or costs credits is offered, and done when the user says so: an answer never leads
 * to another message by itself.
 *
 * @param deeds does it
 * @param offer keeps what is offered
 * @param speech says what is offered
 */
record GuiTalk(Deeds deeds, Offer offer, Speech speech) {

  /** Each kind is served once, however often the agent says it. */
  void follow(AgentReply reply) {
    Set<GuiAction.Kind> served = EnumSet.noneOf(GuiAction.Kind.class);
    for (GuiAction action : reply.translation().actions()) {
      kind(action)
          .filter(served::add)
          .ifPresent(kind -> serve(kind, action.words(), reply.changed()));
    }
  }

  /** A click on something is what the words of the button say, or nothing that can be done. */
  private static Optional<GuiAction.Kind> kind(GuiAction action) {
    if (action.kind() != GuiAction.Kind.API_CALL) {
      return Optional.of(action.kind());
    }
    return switch (Intent.of(action.words()).route()) {
      case EXPORT -> Optional.of(GuiAction.Kind.EXPORT);
      case CREDITS -> Optional.of(GuiAction.Kind.CREDITS);
      default -> Optional.empty();
    };
  }

  private void serve(GuiAction.Kind kind, String words, boolean drawn) {
    switch (kind) {
      case CREDITS -> deeds.credits();
      case READ_STATE, SHOW_TRACKS -> {
        if (!drawn) {
          deeds.state();
        }
      }
      case EXPORT -> speech.aside(phrases().say("offer.export"));
      case SEND_EDIT -> {
        speech.aside(phrases().say("offer.edit", words));
        offer.make(() -> follow(deeds.send(words)));
      }
      case API_CALL -> {
        // What the button does is not known.
      }
    }
  }

  private Phrases phrases() {
    return speech.phrases();
  }
}
