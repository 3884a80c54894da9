import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { directionOf, type Language, localeOf } from '@/shared/words/languages';
import type { MessageId } from '@/shared/words/messageId';

export type Catalog = Record<string, string | MessageFormatElement[]>;
export type Values = Record<string, unknown>;

/** One language of the page: its texts, and how it writes numbers. */
export class Words {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly #catalog: Catalog;
  readonly #locale: string;
  readonly #parsed = new Map<string, IntlMessageFormat>();

  constructor(language: Language, catalog: Catalog) {
    this.language = language;
    this.direction = directionOf(language);
    this.#catalog = catalog;
    this.#locale = localeOf(language);
  }

  with(more: Catalog): Words {
    return new Words(this.language, { ...more, ...this.#catalog });
  }

  readonly t = (id: MessageId, values?: Values): string => {
    const parts = this.parts(id, values);
    return typeof parts === 'string' ? parts : String(parts);
  };

  readonly has = (id: string): id is MessageId => id in this.#catalog;

  /** Like `t`, with values that may be elements; then a list of the pieces. */
  parts(id: MessageId, values?: Values): unknown {
    const message = this.#catalog[id] ?? id;
    if (typeof message === 'string') return message;
    const known = this.#parsed.get(id) ?? new IntlMessageFormat(message, this.#locale);
    this.#parsed.set(id, known);
    return known.format(values as Parameters<IntlMessageFormat['format']>[0]);
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(this.#locale, options).format(value);
  }

  list(names: string[]): string {
    return new Intl.ListFormat(this.#locale, { type: 'conjunction' }).format(names);
  }
}
