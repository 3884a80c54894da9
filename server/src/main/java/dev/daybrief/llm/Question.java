package dev.daybrief.llm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybrief.narration.Segment;
import dev.daybrief.narration.Segment.Slot;
import dev.daybrief.narration.Segment.Words;
import dev.daybrief.narration.SlotFormat;
import dev.daybrief.prompt.Prompt;
import dev.daybrief.prompt.PromptLine;
import dev.daybrief.prompt.SlotOffer;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A prompt as a chat request: the instructions, the lines as JSON, and the schema of the answer.
final class Question {

  static ChatRequest of(Prompt prompt) {
    return ChatRequest.builder()
        .messages(
            SystemMessage.from(Prompt.instructions()), UserMessage.from(lines(prompt).toString()))
        .responseFormat(
            ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder().name("brief").rootElement(answer(prompt)).build())
                .build())
        .build();
  }

  private static ObjectNode lines(Prompt prompt) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("language", prompt.language());
    var lines = root.putArray("lines");
    for (PromptLine line : prompt.lines()) {
      ObjectNode node =
          lines
              .addObject()
              .put("line", line.priority())
              .put("kind", line.kind().word())
              .put("about", line.about())
              .put("label", line.label().word())
              .put("tone", line.tone().word());
      var slots = node.putArray("slots");
      for (SlotOffer offer : line.slots()) {
        slots
            .addObject()
            .put("slot", offer.slot())
            .put("format", word(offer.format()))
            .put("sort", offer.sort())
            .put("reads", offer.reads());
      }
      ObjectNode example = node.putObject("example");
      addSegments(example.putArray("title"), line.example().title());
      addSegments(example.putArray("description"), line.example().description());
      if (!line.refused().isEmpty()) {
        line.refused().forEach(node.putArray("refused")::add);
      }
    }
    return root;
  }

  private static void addSegments(ArrayNode array, List<Segment> segments) {
    for (Segment segment : segments) {
      switch (segment) {
        case Words(String text) -> array.addObject().put("words", text);
        case Slot(String name, SlotFormat format) ->
            array.addObject().put("slot", name).put("format", word(format));
      }
    }
  }

  private static JsonSchemaElement answer(Prompt prompt) {
    var segments = JsonArraySchema.builder().items(segment(prompt)).build();
    var line =
        JsonObjectSchema.builder()
            .addIntegerProperty("line")
            .addProperty("title", segments)
            .addProperty("description", segments)
            .required("line", "title", "description")
            .additionalProperties(false)
            .build();
    return JsonObjectSchema.builder()
        .addProperty("lines", JsonArraySchema.builder().items(line).build())
        .required("lines")
        .additionalProperties(false)
        .build();
  }

  private static JsonSchemaElement segment(Prompt prompt) {
    List<String> slots =
        prompt.lines().stream()
            .flatMap(line -> line.slots().stream())
            .map(SlotOffer::slot)
            .distinct()
            .sorted()
            .toList();
    var words =
        JsonObjectSchema.builder()
            .addStringProperty("words")
            .required("words")
            .additionalProperties(false)
            .build();
    if (slots.isEmpty()) {
      return words;
    }
    var slot =
        JsonObjectSchema.builder()
            .addEnumProperty("slot", slots)
            .addEnumProperty("format", Stream.of(SlotFormat.values()).map(Question::word).toList())
            .required("slot", "format")
            .additionalProperties(false)
            .build();
    return JsonAnyOfSchema.builder().anyOf(words, slot).build();
  }

  private static String word(SlotFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  private Question() {}
}
