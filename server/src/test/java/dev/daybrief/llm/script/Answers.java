package dev.daybrief.llm.script;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The answers that every provider can give, in the form of its API.
public enum Answers {
  OPENAI {
    @Override
    ObjectNode envelope(String content, End end) {
      String finish =
          switch (end) {
            case STOP -> "stop";
            case CUT -> "length";
            case DECLINED -> "content_filter";
          };
      return Wordy.completion(content, finish);
    }
  },
  ANTHROPIC {
    @Override
    ObjectNode envelope(String content, End end) {
      String reason =
          switch (end) {
            case STOP -> "end_turn";
            case CUT -> "max_tokens";
            case DECLINED -> "refusal";
          };
      ObjectNode root =
          JsonNodeFactory.instance
              .objectNode()
              .put("id", "msg_script")
              .put("type", "message")
              .put("role", "assistant")
              .put("model", "script")
              .put("stop_reason", reason);
      root.putArray("content").addObject().put("type", "text").put("text", content);
      root.putObject("usage").put("input_tokens", 1_834).put("output_tokens", 212);
      return root;
    }
  };

  enum End {
    STOP,
    CUT,
    DECLINED
  }

  abstract ObjectNode envelope(String content, End end);

  public Script truth() {
    return (asked, line) -> line.json(envelope(Wordy.truth(asked).toString(), End.STOP).toString());
  }

  public Script lie() {
    return (asked, line) ->
        line.json(
            envelope(Wordy.saying(asked, "Because of the rain,").toString(), End.STOP).toString());
  }

  public Script declining() {
    return (_, line) -> line.json(envelope("I cannot help with that.", End.DECLINED).toString());
  }

  public Script cutShort() {
    return (asked, line) ->
        line.json(envelope(Wordy.truth(asked).toString().substring(0, 60), End.CUT).toString());
  }
}
