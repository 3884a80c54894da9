package dev.daybrief.brief;

import dev.daybrief.brief.BriefItem.Wording;
import dev.daybrief.narration.ItemDraft;
import dev.daybrief.prompt.Origin;
import dev.daybrief.prompt.Shortfall;
import dev.daybrief.prompt.Usage;
import org.jspecify.annotations.Nullable;

/// What there is for a free line besides its template.
sealed interface Words {

  /// A narrator's, not yet trusted.
  record Drafted(ItemDraft draft, Origin origin, Usage usage) implements Words {}

  /// None, and why.
  record Missing(Shortfall why, @Nullable Origin origin, Usage usage) implements Words {}

  /// Those of the published brief, where the line may still say the same.
  record Kept(Wording wording) implements Words {}
}
