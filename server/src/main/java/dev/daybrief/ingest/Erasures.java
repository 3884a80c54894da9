package dev.daybrief.ingest;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daybrief.day.Organization;
import dev.daybrief.day.WholeText;
import dev.daybrief.record.ErasureDesk;
import dev.daybrief.record.ErasureStore;
import dev.daybrief.record.ErasureStore.Standing;
import dev.daybrief.record.ErasureStore.Trait;
import dev.daybrief.record.Person;
import dev.daybrief.record.Seal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Knows persons by the same forms as records do, and remembers them by keyed hashes alone.
public final class Erasures implements ErasureDesk {

  private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@]+");
  private static final Pattern REFERENCE = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  /// Fewer digits are found in too many texts.
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d{7,}");

  private static final int LONGEST = 254;
  private static final int MOST = 20;
  private static final Instant EVER = Instant.parse("2200-01-01T00:00:00Z");

  /// A record that a source dated a little ahead belongs to the time before.
  private static final Duration SLACK = Duration.ofDays(1);

  private final ErasureStore store;
  private final ErasureJournal journal;
  private final Seal seal;

  public Erasures(ErasureStore store, ErasureJournal journal, Seal seal) {
    this.store = store;
    this.journal = journal;
    this.seal = seal;
  }

  @Override
  public Done erase(Organization organization, Wanted wanted) {
    Person person = person(organization, wanted);
    List<String> marks = marks(organization, person);
    Standing erasure =
        known(organization).values().stream()
            .filter(before -> before.marks().equals(marks))
            .findFirst()
            .orElseGet(() -> remember(organization, marks));
    return new Done(erasure.id(), store.erase(organization.id(), person, EVER, erasure));
  }

  /// Before it is done: one that fails half-way is done by the next replay.
  private Standing remember(Organization organization, List<String> marks) {
    var erasure = new Standing(UuidCreator.getTimeOrderedEpoch(), store.now(), marks);
    journal.add(organization.id(), erasure);
    return erasure;
  }

  private static Person person(Organization organization, Wanted wanted) {
    CustomerKeys forms = CustomerKeys.of(organization);
    List<String> keys =
        read(
            wanted.phones(), text -> phone(forms, text), "a telephone number, like +49 30 1234567");
    List<String> emails =
        read(wanted.emails(), Erasures::email, "an e-mail address, like name@example.com");
    List<String> references =
        read(wanted.references(), Erasures::reference, "an id of a record, 1 to 200 letters");
    var person = new Person(keys, numbers(keys), emails, references);
    if (person.isNobody()) {
      throw new IllegalArgumentException("name a telephone number, an e-mail address or an id");
    }
    return person;
  }

  /// Gives nothing for what cannot be read.
  private interface Reading {
    Stream<String> of(String text);
  }

  private static List<String> read(List<String> texts, Reading reading, String form) {
    var read = new TreeSet<String>();
    for (String text : texts) {
      List<String> one = reading.of(text).toList();
      if (one.isEmpty() || texts.size() > MOST) {
        throw new IllegalArgumentException("each is " + form + ", and at most " + MOST);
      }
      read.addAll(one);
    }
    return List.copyOf(read);
  }

  private static Stream<String> phone(CustomerKeys forms, String text) {
    @Nullable String key = text.length() > LONGEST ? null : forms.key(text);
    return key == null || !NUMBER.matcher(key).matches() ? Stream.empty() : Stream.of(key);
  }

  private static Stream<String> email(String text) {
    String address = text.strip().toLowerCase(Locale.ROOT);
    return Stream.of(address)
        .filter(one -> one.length() <= LONGEST && EMAIL.matcher(one).matches())
        .filter(WholeText::is);
  }

  private static Stream<String> reference(String text) {
    return Stream.of(text)
        .filter(one -> REFERENCE.matcher(one).matches() && !one.isBlank())
        .filter(WholeText::is);
  }

  private static List<String> numbers(List<String> keys) {
    return keys.stream().map(CustomerKeys::national).distinct().toList();
  }

  private List<String> marks(Organization organization, Person person) {
    var marks = new TreeSet<String>();
    person.keys().forEach(key -> marks.add(mark(organization, Trait.PHONE, key)));
    person.emails().forEach(email -> marks.add(mark(organization, Trait.EMAIL, email)));
    person
        .references()
        .forEach(reference -> marks.add(mark(organization, Trait.REFERENCE, reference)));
    return List.copyOf(marks);
  }

  /// Of one organisation: nobody sees that two of them erased the same person.
  private String mark(Organization organization, Trait trait, String text) {
    return seal.of(organization.id() + " " + trait + " " + text);
  }

  /// By id; those of the file are more after a backup was restored.
  private Map<UUID, Standing> known(Organization organization) {
    var known = new LinkedHashMap<UUID, Standing>();
    Stream.concat(
            store.standing(organization.id()).stream(), journal.of(organization.id()).stream())
        .forEach(erasure -> known.putIfAbsent(erasure.id(), erasure));
    return known;
  }

  @Override
  public long replay(Organization organization) {
    var known = List.copyOf(known(organization).values());
    if (known.isEmpty()) {
      return 0;
    }
    var found = found(organization, known);
    long rows = 0;
    for (Standing erasure : known) {
      Person person = found.of(erasure);
      if (!person.isNobody()) {
        rows += store.erase(organization.id(), person, erasure.at().plus(SLACK), erasure);
      }
    }
    return rows;
  }

  /// What of the marks was found, by the mark.
  private record FoundMarks(
      Map<String, String> phones, Map<String, String> emails, Map<String, String> references) {

    Map<String, String> by(Trait trait) {
      return switch (trait) {
        case PHONE, NUMBER -> phones;
        case EMAIL -> emails;
        case REFERENCE -> references;
      };
    }

    Person of(Standing erasure) {
      List<String> keys = these(phones, erasure);
      return new Person(keys, numbers(keys), these(emails, erasure), these(references, erasure));
    }

    private static List<String> these(Map<String, String> all, Standing erasure) {
      var these = new ArrayList<String>();
      for (String mark : erasure.marks()) {
        Stream.ofNullable(all.get(mark)).forEach(these::add);
      }
      return these;
    }
  }

  private FoundMarks found(Organization organization, List<Standing> known) {
    var wanted = new TreeSet<String>();
    known.forEach(erasure -> wanted.addAll(erasure.marks()));
    CustomerKeys forms = CustomerKeys.of(organization);
    var found = new FoundMarks(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    store.candidates(
        organization.id(),
        (told, text) -> {
          Trait trait = told == Trait.NUMBER ? Trait.PHONE : told;
          forms(forms, told, text)
              .forEach(
                  form -> {
                    String mark = mark(organization, trait, form);
                    if (wanted.contains(mark)) {
                      found.by(trait).put(mark, form);
                    }
                  });
        });
    return found;
  }

  private static Stream<String> forms(CustomerKeys forms, Trait told, String text) {
    return switch (told) {
      case PHONE, REFERENCE -> Stream.of(text);
      case NUMBER -> phone(forms, text);
      case EMAIL -> email(text);
    };
  }
}
