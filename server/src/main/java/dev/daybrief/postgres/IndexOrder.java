package dev.daybrief.postgres;

/// Rows in the order of an index, a page or a first one of many. Where the database has not looked
/// at freshly stored records, or is an older one, it takes those of an organisation for few, reads
/// all of them and sorts: within a transaction it is told not to.
public final class IndexOrder {

  /// The statement that begins it.
  public static String keep() {
    return "SET LOCAL enable_sort = off";
  }

  /// The statement that ends it, where more is read in the same transaction.
  public static String leave() {
    return "SET LOCAL enable_sort TO DEFAULT";
  }

  private IndexOrder() {}
}
