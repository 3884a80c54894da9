package dev.daybrief.llm;

import dev.daybrief.llm.script.Answers;
import dev.daybrief.prompt.Origin;

class OpenAiNarratorTest extends NarratorContract {

  @Override
  Origin.Provider provider() {
    return Origin.Provider.OPENAI;
  }

  @Override
  Answers answers() {
    return Answers.OPENAI;
  }

  @Override
  String keyHeader() {
    return "authorization: bearer secret-key";
  }
}
