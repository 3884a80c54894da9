export type Piece = { text: string; value: number | undefined; at: number };

const written = /\d[\d.,\u00a0\u202f' ]*\d|\d/g;

/** A sentence cut at its numbers. A number is read by its digits alone, so that 1.234 and 1,234 are the same. */
export function piecesOf(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of sentence.matchAll(written)) {
    if (match.index > end) pieces.push({ text: sentence.slice(end, match.index), value: undefined, at: end });
    pieces.push({ text: match[0], value: Number(match[0].replaceAll(/\D/g, '')), at: match.index });
    end = match.index + match[0].length;
  }
  if (end < sentence.length) pieces.push({ text: sentence.slice(end), value: undefined, at: end });
  return pieces;
}
