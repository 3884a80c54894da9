package dev.daybrief.http.doors;

import dev.daybrief.brief.Proof;
import dev.daybrief.http.Cursor;
import dev.daybrief.http.RowJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param masked whether names, numbers, vehicles, comments and reasons are hidden
/// @param next for `cursor`; null on the last page
record RecordsPage(List<RowJson> records, boolean masked, @Nullable String next) {

  static RecordsPage of(Proof.Page page, boolean masked) {
    return new RecordsPage(
        page.rows().stream().map(row -> RowJson.of(row, masked)).toList(),
        masked,
        page.next().map(Cursor::of).orElse(null));
  }
}
