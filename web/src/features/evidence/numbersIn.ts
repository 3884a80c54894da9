export type Piece = { text: string; value: number | undefined; at: number };

const written = /[\d٠-٩][\d٠-٩.,٬٫\u00a0\u202f' ]*[\d٠-٩]|[\d٠-٩]/g;
const arabicZero = 0x660;

/** A sentence cut at its numbers. A number is read by its digits alone, so that 1.234 and 1,234 are the same. */
export function piecesOf(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of sentence.matchAll(written)) {
    if (match.index > end) pieces.push({ text: sentence.slice(end, match.index), value: undefined, at: end });
    pieces.push({ text: match[0], value: valueIn(match[0]), at: match.index });
    end = match.index + match[0].length;
  }
  if (end < sentence.length) pieces.push({ text: sentence.slice(end), value: undefined, at: end });
  return pieces;
}

function valueIn(number: string): number {
  const western = number.replaceAll(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) - arabicZero));
  return Number(western.replaceAll(/\D/g, ''));
}
