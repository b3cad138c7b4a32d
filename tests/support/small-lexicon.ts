import { openLexicon } from '../../lib/engine';
import type { Lexicon } from '../../lib/engine/lexicon/lexicon';
import type { Kind, Region } from '../../lib/engine/types';
import { buildCharacters } from '../../lib/lexicon-build/characters';
import { encodeLexicon } from '../../lib/lexicon-build/encode';
import type { Form, NameRow } from '../../lib/lexicon-build/name-row';
import { SURNAMES } from '../../lib/lexicon-build/sources/surnames';

/** A name for a {@link smallLexicon}; what is left out is what most names are. */
export type SmallName = {
  readonly traditional: string;
  readonly simplified: string;
  readonly pinyin: string;
  readonly kind: Kind;
  readonly region?: Region;
  readonly english?: string;
  readonly prominence?: number;
  readonly forms?: readonly Form[];
};

/**
 * A lexicon of just these names, for tests that must not change when the shipped one grows. Surnames and
 * characters are the real ones.
 *
 * @example smallLexicon([{ traditional: '馬雲', simplified: '马云', pinyin: 'Mǎ Yún', kind: 'person' }])
 */
export function smallLexicon(names: readonly SmallName[]): Lexicon {
  const rows = names.map(
    (name): NameRow => ({
      region: 'mainland',
      english: '',
      korean: '',
      prominence: 3,
      origin: 'table',
      forms: [],
      ...name,
    }),
  );
  const bytes = encodeLexicon({
    version: '0.0.0',
    rows,
    characters: buildCharacters(rows),
    surnames: [...SURNAMES.values()],
    sources: [],
  });
  return openLexicon(bytes, new TextDecoder());
}
