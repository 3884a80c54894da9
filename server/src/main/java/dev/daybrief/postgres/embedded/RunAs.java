package dev.daybrief.postgres.embedded;

import dev.daybrief.postgres.DatabaseUnusableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// As whom the server's programs run: PostgreSQL refuses root. Root runs them in a user namespace
/// where root is called by another name, so that files stay root's own; where namespaces are not
/// allowed, or the data belongs to another account already, as that account.
///
/// @param prefix the words before each command; none for an ordinary user
record RunAs(List<String> prefix) {

  private static final int ROOT = 0;

  /// Tried in this order when root has to give the data to another account.
  private static final List<String> ACCOUNTS = List.of("postgres", "daybrief", "nobody", "daemon");

  static RunAs choose(Path data, Path probe) throws IOException {
    int self = uid(self());
    int owner = Files.exists(data) ? uid(data) : self;
    if (self != ROOT) {
      if (owner != self) {
        throw new DatabaseUnusableException(
            data + " belongs to another user (uid " + owner + "); run Daybrief as that user");
      }
      return new RunAs(List.of());
    }
    return owner == ROOT ? asRoot(data, probe) : asOwner(data, probe);
  }

  List<String> command(Path program, List<String> arguments) {
    var command = new ArrayList<>(prefix);
    command.add(program.toString());
    command.addAll(arguments);
    return command;
  }

  private static RunAs asRoot(Path data, Path probe) throws IOException {
    for (Account account : Account.all()) {
      if (account.uid() != ROOT) {
        var namespace = inNamespace(account);
        if (namespace.works(probe)) {
          return namespace;
        }
        break;
      }
    }
    for (String name : ACCOUNTS) {
      for (Account account : Account.all()) {
        if (account.name().equals(name) && as(account.uid(), account.gid()).works(probe)) {
          Files.createDirectories(data);
          Trees.give(data, account.uid(), account.gid());
          return as(account.uid(), account.gid());
        }
      }
    }
    throw new DatabaseUnusableException(
        "PostgreSQL does not run as root, and neither a user namespace (unshare) nor an account"
            + " that can read "
            + probe
            + " (setpriv) was usable; start Daybrief as an ordinary user or set"
            + " DAYBRIEF_DATABASE_URL");
  }

  private static RunAs asOwner(Path data, Path probe) throws IOException {
    var owner = as(uid(data), (Integer) Files.getAttribute(data, "unix:gid"));
    if (!owner.works(probe)) {
      throw new DatabaseUnusableException(
          data
              + " belongs to uid "
              + uid(data)
              + ", which cannot run "
              + probe
              + "; start Daybrief as that user");
    }
    return owner;
  }

  private static RunAs inNamespace(Account account) {
    return new RunAs(
        List.of(
            "unshare",
            "--user",
            "--map-user=" + account.uid(),
            "--map-group=" + account.gid(),
            "--"));
  }

  private static RunAs as(int uid, int gid) {
    return new RunAs(
        List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"));
  }

  /// The program refuses root even when only asked to describe the data directory.
  private boolean works(Path probe) {
    try {
      return Command.run(command(probe, List.of("--version"))).succeeded();
    } catch (IOException e) {
      return false;
    }
  }

  private static int uid(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }

  /// A file that belongs to this process's effective user.
  private static Path self() throws IOException {
    Path process = Path.of("/proc/self");
    return Files.exists(process) ? process : Path.of(System.getProperty("user.home"));
  }

  /// A line of the account file.
  private record Account(String name, int uid, int gid) {

    static List<Account> all() throws IOException {
      Path file = Path.of("/etc/passwd");
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .map(line -> line.split(":", -1))
              .filter(fields -> fields.length >= 4 && fields[2].matches("\\d{1,9}"))
              .map(fields -> new Account(fields[0], Integer.parseInt(fields[2]), gid(fields[3])))
              .toList()
          : List.of();
    }

    private static int gid(String field) {
      return field.matches("\\d{1,9}") ? Integer.parseInt(field) : 65534;
    }
  }
}
