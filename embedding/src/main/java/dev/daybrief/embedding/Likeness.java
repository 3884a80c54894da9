package dev.daybrief.embedding;

import dev.daybrief.theme.CommentReader;
import dev.daybrief.theme.FurtherReading;
import dev.daybrief.theme.ThemeMention;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Offers the model that is part of this module. It is loaded with the first comment, so that
/// commands that read none stay quick.
public final class Likeness implements FurtherReading {

  @Override
  public CommentReader beyond(CommentReader keywords) {
    return new Late(keywords);
  }

  private static final class Late implements CommentReader {

    private final CommentReader keywords;
    private @Nullable CommentReader loaded;

    Late(CommentReader keywords) {
      this.keywords = keywords;
    }

    @Override
    public Set<ThemeMention> read(
        String comment, @Nullable String language, @Nullable Integer score) {
      return loaded().read(comment, language, score);
    }

    private synchronized CommentReader loaded() {
      if (loaded == null) {
        loaded = load();
      }
      return loaded;
    }

    /// The library looks for the model where the thread finds its classes, which is not where this
    /// module's are.
    private CommentReader load() {
      var thread = Thread.currentThread();
      @Nullable ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(Likeness.class.getClassLoader());
      try {
        var model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
        return new LikenessReader(keywords, text -> model.embed(text).content().vector());
      } finally {
        thread.setContextClassLoader(before);
      }
    }
  }
}
