import type { Sections } from './open-lexicon';
import type { StringPool } from './string-pool';

/** A surname with its share of all bearers of listed surnames, 0–1. */
export type Surname = {
  readonly traditional: string;
  readonly simplified: string;
  readonly pinyin: string;
  readonly share: number;
};

/** The surnames of a lexicon file, the most usual first. */
export function readSurnames(
  { surnameStrings, surnameShares }: Sections,
  strings: StringPool,
): Surname[] {
  return Array.from(surnameStrings, (text, index) => {
    const [traditional = '', simplified = '', pinyin = ''] = strings.at(text).split(' ');
    return { traditional, simplified, pinyin, share: (surnameShares[index] as number) / 0xffff };
  });
}
