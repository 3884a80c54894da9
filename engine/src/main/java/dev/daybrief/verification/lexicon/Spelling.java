package dev.daybrief.verification.lexicon;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;

/// One spelling of a word that may be written in several.
public final class Spelling {

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  /// Arabic short vowels and the stretching of letters, which writers set or leave out.
  private static final Pattern OPTIONAL = Pattern.compile("[\\u064B-\\u0652\\u0670\\u0640]");

  public static String plain(String text) {
    return OPTIONAL.matcher(NFKC.normalize(text).toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private Spelling() {}
}
