package dev.daybrief.log;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What a class writes into the log, until closed.
public final class HeardLog implements AutoCloseable {

  private final List<String> heard = new ArrayList<>();
  private final Logger logger;
  private final Handler handler =
      new Handler() {
        @Override
        public synchronized void publish(LogRecord line) {
          String text = line.getMessage();
          Object[] named = line.getParameters();
          heard.add(named == null ? text : new MessageFormat(text, Locale.ROOT).format(named));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  public HeardLog(Class<?> of) {
    logger = Logger.getLogger(of.getName());
    logger.addHandler(handler);
  }

  public List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
  }
}
