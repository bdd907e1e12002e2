package org.copytaster.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.copytaster.entities.EntityType;
import org.copytaster.entities.TaggerTraining.Name;
import org.copytaster.entities.Tokenizer;
import org.copytaster.entities.Tokens;

/**
 * Apache OpenNLP's tokeniser and name finder with their default features and parameters. Lines of
 * the texts are its sentences. One thread at a time.
 */
final class OpenNlp {
  private static final String LANGUAGE = "eng";

  private final TokenizerME tokenizer;
  private final NameFinderME finder;

  private OpenNlp(TokenizerME tokenizer, NameFinderME finder) {
    this.tokenizer = tokenizer;
    this.finder = finder;
  }

  /** Learns tokens as {@link Tokenizer} cuts them, and the names of these texts. */
  static OpenNlp train(List<GoldText> texts) throws IOException {
    List<TokenSample> tokens = new ArrayList<>();
    List<NameSample> names = new ArrayList<>();
    for (GoldText text : texts) {
      sentences(text, tokens, names);
    }
    TrainingParameters quiet = TrainingParameters.defaultParams();
    quiet.put("PrintMessages", "false");
    TokenizerME tokenizer =
        new TokenizerME(
            TokenizerME.train(
                ObjectStreamUtils.createObjectStream(tokens),
                new TokenizerFactory(LANGUAGE, null, false, null),
                quiet));
    NameFinderME finder =
        new NameFinderME(
            NameFinderME.train(
                LANGUAGE,
                null,
                ObjectStreamUtils.createObjectStream(names),
                quiet,
                new TokenNameFinderFactory()));
    return new OpenNlp(tokenizer, finder);
  }

  private static void sentences(
      GoldText gold, List<TokenSample> tokenSamples, List<NameSample> nameSamples) {
    int next = 0;
    int start = 0;
    for (String line : gold.text().split("\n", -1)) {
      Tokens tokens = Tokenizer.tokenize(line);
      Span[] spans = new Span[tokens.size()];
      String[] words = new String[tokens.size()];
      for (int i = 0; i < spans.length; i++) {
        spans[i] = new Span(tokens.start(i), tokens.end(i));
        words[i] = line.substring(tokens.start(i), tokens.end(i));
      }
      List<Span> names = new ArrayList<>();
      while (next < gold.names().size() && gold.names().get(next).end() <= start + line.length()) {
        Name name = gold.names().get(next++);
        int from = token(tokens, name.start() - start);
        int to = token(tokens, name.end() - start);
        if (to > from) {
          names.add(new Span(from, to, name.type().name().toLowerCase(Locale.ROOT)));
        }
      }
      if (words.length > 0) {
        tokenSamples.add(new TokenSample(line, spans));
        nameSamples.add(new NameSample(words, names.toArray(Span[]::new), start == 0));
      }
      start += line.length() + 1;
    }
  }

  /** The first token that starts at {@code at} or later. */
  private static int token(Tokens tokens, int at) {
    int token = 0;
    while (token < tokens.size() && tokens.start(token) < at) {
      token++;
    }
    return token;
  }

  /** The names of a text in order. */
  List<Name> names(String text) {
    List<Name> names = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      Span[] tokens = tokenizer.tokenizePos(line);
      for (Span name : finder.find(Span.spansToStrings(tokens, line))) {
        names.add(
            new Name(
                start + tokens[name.getStart()].getStart(),
                start + tokens[name.getEnd() - 1].getEnd(),
                EntityType.valueOf(name.getType().toUpperCase(Locale.ROOT))));
      }
      start += line.length() + 1;
    }
    finder.clearAdaptiveData();
    return Collections.unmodifiableList(names);
  }
}
