package dev.daybrief.llm;

import dev.daybrief.llm.script.Answers;
import dev.daybrief.prompt.Origin;

class AnthropicNarratorTest extends NarratorContract {

  @Override
  Origin.Provider provider() {
    return Origin.Provider.ANTHROPIC;
  }

  @Override
  Answers answers() {
    return Answers.ANTHROPIC;
  }

  @Override
  String keyHeader() {
    return "x-api-key: secret-key";
  }
}
